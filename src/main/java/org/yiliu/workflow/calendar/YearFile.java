package org.yiliu.workflow.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.web.InvalidRequestException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The holidays and make-up working days of one year as a JSON file.
 *
 * @param source the notice they are from
 */
record YearFile(int year, @Nullable String source, @Nullable List<@Nullable Stretch> days) {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2099;

    private static final int NAME_LIMIT = 100;
    private static final int SOURCE_LIMIT = 500;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Days in a row of one kind and name; {@code to} may be left out for one day. */
    record Stretch(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean off,
            @Nullable String nameChinese,
            @Nullable String nameEnglish) {}

    /** @throws InvalidRequestException (400) that names the entry that does not fit */
    static YearFile read(byte[] file) {
        try {
            YearFile read = JSON.readValue(file, YearFile.class);
            if (read == null) {
                throw refused("calendar.file.unreadable");
            }
            read.entries();
            return read;
        } catch (JacksonException unreadable) {
            throw refused("calendar.file.unreadable");
        }
    }

    static YearFile of(int year, String source, Iterable<CalendarDay> days) {
        List<Stretch> stretches = new ArrayList<>();
        CalendarDay first = null;
        CalendarDay last = null;
        for (CalendarDay day : days) {
            if (first != null && last != null && !(last.date().plusDays(1).equals(day.date()) && last.sameKind(day))) {
                stretches.add(stretch(first, last));
                first = day;
            }
            first = first == null ? day : first;
            last = day;
        }
        if (first != null && last != null) {
            stretches.add(stretch(first, last));
        }
        return new YearFile(year, source, new ArrayList<>(stretches));
    }

    private static Stretch stretch(CalendarDay first, CalendarDay last) {
        return new Stretch(first.date(), last.date(), !first.works(), first.nameChinese(), first.nameEnglish());
    }

    byte[] written() {
        return JSON.writeValueAsBytes(this);
    }

    String sourceOrNone() {
        return source == null ? "" : source.strip();
    }

    /** Every day of the file. */
    List<CalendarDay> entries() {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw refused("calendar.file.year");
        }
        if (sourceOrNone().length() > SOURCE_LIMIT || days == null) {
            throw refused("calendar.file.unreadable");
        }
        List<CalendarDay> entries = new ArrayList<>();
        for (Stretch stretch : days) {
            LocalDate from = stretch == null ? null : stretch.from();
            if (stretch == null || from == null) {
                throw refused("calendar.file.unreadable");
            }
            LocalDate to = stretch.to() == null ? from : stretch.to();
            if (from.getYear() != year || to.getYear() != year || to.isBefore(from)) {
                throw refused("calendar.file.dates");
            }
            String chinese = name(stretch.nameChinese());
            String english = name(stretch.nameEnglish());
            from.datesUntil(to.plusDays(1))
                    .forEach(date -> entries.add(new CalendarDay(date, !stretch.off(), chinese, english)));
        }
        if (entries.stream().map(CalendarDay::date).distinct().count() < entries.size()) {
            throw refused("calendar.file.twice");
        }
        return entries;
    }

    private static String name(@Nullable String name) {
        if (name == null || name.isBlank() || name.strip().length() > NAME_LIMIT) {
            throw refused("calendar.file.name");
        }
        return name.strip();
    }

    private static InvalidRequestException refused(String why) {
        return InvalidRequestException.of("file", why);
    }
}
