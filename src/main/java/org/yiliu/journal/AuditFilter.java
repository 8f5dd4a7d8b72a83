package org.yiliu.journal;

import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which rows the audit page shows, and from where on; all may be left out. Days are Shanghai's.
 *
 * @param before rows that happened before this moment, or at it with a smaller id: the end of the page before
 */
record AuditFilter(
        @Nullable String who,
        @Nullable JournalEvent what,
        @Nullable String subject,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        Instant before,

        @Nullable Long beforeId) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Specification<JournalEntry> rows() {
        return (entry, query, build) -> {
            var all = new ArrayList<Predicate>();
            if (who != null && !who.isBlank()) {
                all.add(build.equal(entry.get("actor"), who.strip()));
            }
            if (what != null) {
                all.add(build.equal(entry.get("event"), what));
            }
            if (subject != null && !subject.isBlank()) {
                all.add(build.equal(entry.get("subject"), subject.strip()));
            }
            if (from != null) {
                all.add(build.greaterThanOrEqualTo(entry.get("happenedAt"), start(from)));
            }
            if (to != null) {
                all.add(build.lessThan(entry.get("happenedAt"), start(to.plusDays(1))));
            }
            if (before != null && beforeId != null) {
                all.add(build.lessThanOrEqualTo(entry.get("happenedAt"), before));
                all.add(build.or(
                        build.lessThan(entry.get("happenedAt"), before), build.lessThan(entry.get("id"), beforeId)));
            }
            return build.and(all.toArray(Predicate[]::new));
        };
    }

    @Nullable
    String oneSubject() {
        return subject == null || subject.isBlank() ? null : subject.strip();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
