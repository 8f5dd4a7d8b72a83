package org.yiliu.memory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.yiliu.memory.index.Moments;

/**
 * Which units go into a file; null: no condition.
 *
 * @param origin name of an imported file; {@code house}: what was signed off here
 * @param article an article's number
 * @param from first day, in the newsroom's time
 * @param to last day
 */
record ExportFilter(
        @Nullable String origin,
        @Nullable String article,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String HOUSE = "house";

    void add(StringBuilder where, List<Object> parameters) {
        if (HOUSE.equals(origin)) {
            where.append(" and origin is null");
        } else if (origin != null && !origin.isBlank()) {
            where.append(" and origin = ?");
            parameters.add(origin);
        }
        if (article != null && !article.isBlank()) {
            where.append(" and article_number = ?");
            parameters.add(article);
        }
        if (from != null) {
            where.append(" and signed_off_at >= ?");
            parameters.add(Moments.write(from.atStartOfDay(ZONE).toInstant()));
        }
        if (to != null) {
            where.append(" and signed_off_at < ?");
            parameters.add(Moments.write(to.plusDays(1).atStartOfDay(ZONE).toInstant()));
        }
    }
}
