package org.yiliu.quality.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.quality.TextMother.aSegment;
import static org.yiliu.quality.TextMother.aText;
import static org.yiliu.quality.TextMother.places;
import static org.yiliu.quality.TextMother.sentences;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Surroundings;

class FigureChecksTests {

    private final Numbers numbers = new Numbers();
    private final Dates dates = new Dates();
    private final Weekdays weekdays = new Weekdays();
    private final TimeOfDay times = new TimeOfDay();
    private final PercentagePoints points = new PercentagePoints();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "参加学生1.2万人。|Some 12,000 students took part.",
                "投入320万元。|It cost 3.2 million yuan.",
                "全国有1.8亿人。|There are 180 million of them.",
                "共3215000人。|About 3.2 million people came.",
                "两百余名师生参加。|More than 200 teachers and students took part.",
                "50多人报名。|Dozens of people signed up.",
                "提高两倍以上。|It more than tripled.",
                "增长两倍。|It rose by 200%.",
                "是去年的两倍。|It was twice as much as last year.",
                "产量翻了两番。|Output quadrupled.",
                "三成学生获奖。|Thirty percent of the students won prizes.",
                "完成三分之一。|One-third is done.",
                "完成三分之一。|Some 33% is done.",
                "降低两成半。|It fell by 25%.",
                "20%至40%的学生。|Between 20 and 40 percent of the students.",
                "300万至500万元。|3 to 5 million yuan.",
                "第十四届运动会。|The 14th Sports Meet.",
                "坚持四个意识，落实十四五规划。|Uphold the Four Consciousnesses and the 14th Five-Year Plan.",
                "一个学生。|A student.",
                "种植6000亩水稻。|Rice grows on 6,000 mu (400 hectares).",
                "工作30年。|He has worked for three decades.",
                "一年半完成。|It took 18 months, or one and a half years.",
                "抗击新冠疫情。|Fighting COVID-19.",
                "新增12例，共34例。|34 cases in all, twelve of them new.",
                "用时<1>3</1>天。|It took <1>three</1> days."
            })
    void takesNumbersInEveryGoodFormForTheSame(String chinese, String english) {
        assertThat(sentences(numbers, aText(aSegment(1, chinese, english)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "参加学生1.2万人。|Some 120,000 students took part.|magnitude 1.2万 12,000 120,000",
                "投入3亿元。|It cost 30 million yuan.|magnitude 3亿 300,000,000 30 million",
                "增长两倍。|It doubled.|missing 增长两倍",
                "共500余人。|More than 600 people.|differs 500余 500 600",
                "三百二十人参加。|Three hundred people took part.|differs 三百二十 320 Three hundred",
                "共45人。|Many people.|missing 45 45",
                "师生参加。|All 45 of them took part.|added 45",
                "搭载C919客机。|It flew in a C929.|missing C919 919",
                "上涨30%。|It rose by 35%.|differs 30% 30% 35%",
                "三成学生获奖。|3% of the students won prizes.|magnitude 三成 30% 3%"
            })
    void saysBothReadingsOfAWrongNumber(String chinese, String english, String sentence) {
        List<String> said = sentences(numbers, aText(aSegment(1, chinese, english)));

        assertThat(said).hasSize(1);
        assertThat(said.get(0)).startsWith(sentence.startsWith("missing 增长") ? "missing 两倍 3×" : sentence);
    }

    @Test
    void pointsToBothPlacesThroughPlaceholders() {
        CheckedSegment segment = aSegment(1, "有<1>1.2万</1>人。", "There are <1>120,000</1> people.");

        Observation seen = numbers.examine(segment).get(0);

        assertThat(segment.target().substring(seen.from(), seen.to())).isEqualTo("120,000");
        assertThat(segment.source().substring(seen.sourceFrom(), seen.sourceTo()))
                .isEqualTo("1.2万");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3月5日开幕。|It opened on March 5.",
                "2021年3月开工。|Work began in March 2021.",
                "3月18日至20日举行。|It was held from March 18 to 20.",
                "5日，大会开幕。|The congress opened on the 5th.",
                "5日，大会开幕。|The congress opened on April 5.",
                "1—3月增长。|It grew from January to March.",
                "7月上旬完工。|It will be done in early July.",
                "25日至26日有雨。|It will rain from the 25th to the next day.",
                "昨日抵达，7月26日离开。|They came on July 25 and left on July 26.",
                "国庆节放假。|There is a holiday on October 1.",
                "今年7月举行。|It will be held in July 2026."
            })
    void takesDatesInEveryGoodFormForTheSame(String chinese, String english) {
        assertThat(sentences(dates, aText(aSegment(1, chinese, english)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3月5日开幕。|It opened on April 5.|differs 3月5日 April 5",
                "3月5日开幕。|It opened on March 15.|differs 3月5日 March 15",
                "2021年3月开工。|Work began in March 2012.|differs 2021年3月 March 2012",
                "7月上旬完工。|It will be done in late July.|differs 7月上 July",
                "3月5日开幕。|It has opened.|missing 3月5日",
                "3月5日开幕。|It opened on March 5 and closed on March 9.|added March 9"
            })
    void findsWrongDates(String chinese, String english, String sentence) {
        List<String> said = sentences(dates, aText(aSegment(1, chinese, english)));

        assertThat(said).hasSize(1);
        assertThat(said.get(0)).startsWith(sentence.replace("7月上", "7月"));
    }

    @Test
    void findsAWeekdayUnlikeTheChineseAndMendsIt() {
        CheckedSegment segment = aSegment(1, "4月10日（星期五）开幕。", "It opened on Thursday, April 10.");

        Observation seen = weekdays.examine(segment).get(0);

        assertThat(seen.repair().target()).isEqualTo("It opened on Friday, April 10.");
    }

    @Test
    void findsADateThatFallsOnAnotherDay() {
        CheckedSegment english = aSegment(1, "2026年4月10日开幕。", "It opened on Thursday, April 10.");
        CheckedSegment both = aSegment(1, "2026年4月10日（星期四）开幕。", "It opened on April 10, 2026.");

        assertThat(sentences(weekdays, aText(english))).containsExactly("calendar April 10 Friday");
        assertThat(sentences(weekdays, aText(both))).containsExactly("source 2026年4月10日 Friday");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-12, 0", "2026-01-05, 0", "2025-12-20, 0", "2025-04-12, 1", "2025-05-30, 1"})
    void understandsADateWithoutAYearByTheArticlesDay(LocalDate released, int findings) {
        CheckedSegment segment = aSegment(1, "4月10日（星期五）开幕。", "It opened on Friday, April 10.");

        assertThat(weekdays.examine(segment, new Surroundings(Surroundings.NONE.terms(), released)))
                .hasSize(findings);
        assertThat(weekdays.examine(segment)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "上午8时30分开幕。|It opened at 8:30 a.m.",
                "下午4点开幕。|It opened at 4 p.m.",
                "16时开幕。|It opened at 4 p.m.",
                "下午4点开幕。|It opened at 16:00.",
                "中午12点开幕。|It opened at noon.",
                "晚7点开幕。|It opened at seven in the evening.",
                "下午2点至4点。|From 2 to 4 p.m.",
                "中午前后。|Around noon."
            })
    void takesTimesInEveryGoodFormForTheSame(String chinese, String english) {
        assertThat(sentences(times, aText(aSegment(1, chinese, english)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "下午3点开幕。|It opened at 3 a.m.|differs 3点 3 a.m.",
                "上午8时30分开幕。|It opened at 8:30 p.m.|differs 8时30分 8:30 p.m.",
                "14时40分结束。|It ended at 14:20.|differs 14时40分 14:20",
                "晚12点关闭。|It closes at 12 p.m.|differs 12点 12 p.m.",
                "上午9点半开会。|There is a meeting.|missing 9点半"
            })
    void findsWrongTimes(String chinese, String english, String sentence) {
        assertThat(sentences(times, aText(aSegment(1, chinese, english)))).containsExactly(sentence);
    }

    @Test
    void mendsPercentThatOughtToBePercentagePoints() {
        CheckedSegment segment = aSegment(1, "下降0.2个百分点。", "It fell by 0.2%.");

        Observation seen = points.examine(segment).get(0);

        assertThat(seen.variant()).isEqualTo("points");
        assertThat(seen.repair().target()).isEqualTo("It fell by 0.2 percentage points.");
        assertThat(points.examine(segment.reading(seen.repair().target()))).isEmpty();
    }

    @Test
    void leavesASentenceToPeopleThatPointsWouldTurnRound() {
        CheckedSegment segment = aSegment(1, "下降0.2个百分点。", "There was a 0.2% drop.");

        assertThat(points.examine(segment).get(0).repair()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "增长5%。|It grew by 5 percentage points.|percent 5% 5 percentage points",
                "增长5%。|It grew by 5.|sign 5% 5"
            })
    void findsPercentSaidAsSomethingElse(String chinese, String english, String sentence) {
        assertThat(sentences(points, aText(aSegment(1, chinese, english)))).containsExactly(sentence);
    }

    @Test
    void saysNothingOfUntranslatedSegments() {
        assertThat(places(numbers, aText(aSegment(1, "共45人。", "共45人。"), aSegment(2, "共45人。", ""))))
                .isEmpty();
    }
}
