package org.yiliu.quality.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTests {

    @ParameterizedTest
    @CsvSource({
        "2021年3月5日, 2021-3-5",
        "二〇二一年三月五日, 2021-3-5",
        "3月18日至20日, _-3-18 _-3-20",
        "3月18-20日, _-3-18 _-3-20",
        "7月3日、5日, _-7-3 _-7-5",
        "1—3月, _-1-_ _-3-_",
        "一二月份, _-1-_ _-2-_",
        "2018年至2020年, 2018-_-_ 2020-_-_",
        "25日, _-_-25",
        "2020-07-26, 2020-7-26"
    })
    void readsChineseDates(String chinese, String dates) {
        assertThat(written(Reading.ofChinese(chinese))).isEqualTo(dates);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一日游", "3月球", "日本", "300日元", "20世纪80年代", "《十月围城》"})
    void takesNothingElseForAChineseDate(String chinese) {
        assertThat(Reading.ofChinese(chinese).dates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Friday, April 10, 2026|2026-4-10",
                "on July 25th|_-7-25",
                "25 July 2020|2020-7-25",
                "the 25th of July|_-7-25",
                "from March 18 to 20|_-3-18 _-3-20",
                "July 18–20|_-7-18 _-7-20",
                "18–20 July|_-7-18 _-7-20",
                "on Sept. 3|_-9-3",
                "in May 2020|2020-5-_",
                "July 25 and 20 people|_-7-25",
                "2020-07-26|2020-7-26"
            })
    void readsEnglishDates(String english, String dates) {
        assertThat(written(Reading.ofEnglish(english))).isEqualTo(dates);
    }

    @Test
    void isNotSureOfTheWordMay() {
        assertThat(Reading.ofEnglish("May they succeed.").dates()).noneMatch(DateMention::sure);
    }

    @Test
    void knowsTheWeekdayBesideADate() {
        assertThat(Reading.ofChinese("4月10日（星期五）").dates().get(0).weekday()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(Reading.ofEnglish("on Friday, April 10").dates().get(0).weekday())
                .isEqualTo(DayOfWeek.FRIDAY);
        assertThat(Reading.ofEnglish("on April 10 (Friday)").dates().get(0).weekday())
                .isEqualTo(DayOfWeek.FRIDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一周一次", "周年", "第一周三"})
    void takesACountOfWeeksForNoWeekday(String chinese) {
        assertThat(Reading.ofChinese(chinese).weekdays()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "上午9点半, 570",
        "16时30分, 990",
        "晚8:00, 1200",
        "中午12点, 720",
        "晚12点, 0",
        "凌晨1时, 60",
        "8时, 480",
        "下午2点至4点, 840 960",
        "24时, 0"
    })
    void readsChineseTimes(String chinese, String minutes) {
        assertThat(minutes(Reading.ofChinese(chinese))).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "8:30 a.m., 510",
        "4 p.m., 960",
        "4pm, 960",
        "16:00, 960",
        "noon, 720",
        "midnight, 0",
        "12 a.m., 0",
        "12 p.m., 720",
        "7:30 in the evening, 1170",
        "0800 GMT, 480"
    })
    void readsEnglishTimes(String english, String minutes) {
        assertThat(minutes(Reading.ofEnglish(english))).isEqualTo(minutes);
    }

    @Test
    void leavesOpenWhichHalfOfTheDayIsMeant() {
        assertThat(Reading.ofEnglish("at 8:30").times().get(0).minutes()).containsExactlyInAnyOrder(510, 1230);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3点建议", "2个小时", "新时代", "两点意见"})
    void takesNothingElseForATime(String chinese) {
        assertThat(Reading.ofChinese(chinese).times()).isEmpty();
    }

    private static String written(Reading reading) {
        return reading.dates().stream()
                .map(date -> part(date.year()) + "-" + part(date.month()) + "-" + part(date.day()))
                .collect(Collectors.joining(" "));
    }

    private static String part(Integer number) {
        return number == null ? "_" : number.toString();
    }

    private static String minutes(Reading reading) {
        return reading.times().stream()
                .flatMap(time -> time.minutes().stream().sorted())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
