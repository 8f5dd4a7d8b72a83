package org.yiliu.workflow.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.web.InvalidRequestException;

class YearFileTests {

    /** The sums of the notices: days off, make-up working days. */
    @ParameterizedTest
    @CsvSource({"2025, 28, 5", "2026, 33, 6"})
    void holdsWhatTheNoticeOfTheYearSays(int year, int off, int work) throws IOException {
        List<CalendarDay> days = YearFile.read(file(year)).entries();

        assertThat(days).filteredOn(day -> !day.works()).hasSize(off);
        assertThat(days)
                .filteredOn(CalendarDay::works)
                .hasSize(work)
                .allSatisfy(day -> assertThat(day.date().getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void isReadAgainAsItWasWritten(int year) throws IOException {
        YearFile read = YearFile.read(file(year));

        YearFile again = YearFile.read(
                YearFile.of(year, read.sourceOrNone(), read.entries()).written());

        assertThat(again.entries()).isEqualTo(read.entries());
        assertThat(again.source()).isEqualTo(read.source());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "null",
                "[]",
                "{\"year\": 2026}",
                "{\"year\": 1999, \"days\": []}",
                "{\"year\": 2026, \"days\": [null]}",
                "{\"year\": 2026, \"days\": [{\"off\": true, \"nameChinese\": \"元旦\", \"nameEnglish\": \"New Year\"}]}",
                "{\"year\": 2026, \"days\": [{\"from\": \"2026-02-30\", \"off\": true, \"nameChinese\": \"a\", \"nameEnglish\": \"b\"}]}",
                "{\"year\": 2026, \"days\": [{\"from\": \"2027-01-01\", \"off\": true, \"nameChinese\": \"a\", \"nameEnglish\": \"b\"}]}",
                "{\"year\": 2026, \"days\": [{\"from\": \"2026-01-02\", \"to\": \"2026-01-01\", \"off\": true, \"nameChinese\": \"a\", \"nameEnglish\": \"b\"}]}",
                "{\"year\": 2026, \"days\": [{\"from\": \"2026-01-01\", \"off\": true, \"nameChinese\": \" \", \"nameEnglish\": \"b\"}]}",
                "{\"year\": 2026, \"more\": 1, \"days\": []}",
                "{\"year\": 2026, \"days\": [{\"from\": \"2026-01-01\", \"off\": true, \"nameChinese\": \"a\", \"nameEnglish\": \"b\"},"
                        + "{\"from\": \"2026-01-01\", \"off\": false, \"nameChinese\": \"a\", \"nameEnglish\": \"b\"}]}"
            })
    void refusesWhatIsNoYear(String file) {
        assertThatThrownBy(() -> YearFile.read(file.getBytes(UTF_8))).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void writesDaysInARowAsOneStretch() {
        YearFile file = YearFile.of(2027, "", List.of(day(1, false), day(2, false), day(3, true), day(5, true)));

        assertThat(file.days()).hasSize(3);
    }

    private static CalendarDay day(int day, boolean works) {
        return new CalendarDay(LocalDate.of(2027, 5, day), works, "劳动节", "Labour Day");
    }

    private static byte[] file(int year) throws IOException {
        try (InputStream file = YearFileTests.class.getResourceAsStream("/calendar/" + year + ".json")) {
            return file.readAllBytes();
        }
    }
}
