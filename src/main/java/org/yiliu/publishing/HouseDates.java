package org.yiliu.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the house writes them for readers, {@code March 16, 2026}; moments in the university's time. */
final class HouseDates {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final HouseDates DATES = new HouseDates();

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

    private HouseDates() {}

    public String day(LocalDate day) {
        return LONG.format(day);
    }

    public String day(Instant moment) {
        return LONG.format(moment.atZone(ZONE));
    }

    public String time(Instant moment) {
        return TIME.format(moment.atZone(ZONE));
    }

    /** For {@code datetime} attributes, with the university's offset. */
    public String iso(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.atZone(ZONE).withNano(0).toOffsetDateTime());
    }
}
