package org.yiliu.quality.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.quality.TextMother.aSegment;
import static org.yiliu.quality.TextMother.aText;
import static org.yiliu.quality.TextMother.inEnglish;
import static org.yiliu.quality.TextMother.places;
import static org.yiliu.quality.TextMother.sentences;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;

class TypographyTests {

    private final Spacing spacing = new Spacing();
    private final DoubledWord doubledWord = new DoubledWord();
    private final UnbalancedQuotes unbalanced = new UnbalancedQuotes();
    private final BookTitles bookTitles = new BookTitles();
    private final DigitGrouping grouping = new DigitGrouping();
    private final LengthRatio lengthRatio = new LengthRatio();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The  meeting.|The meeting.",
                "The meeting , held here.|The meeting, held here.",
                "The meeting .|The meeting.",
                "“The meeting. ”|“The meeting.”",
                "( The meeting)|(The meeting)",
                "“ The meeting” was held.|“The meeting” was held.",
                "First,second.|First, second.",
                "It was held.The end.|It was held. The end.",
                "the meeting(held here)|the meeting (held here)",
                "The <1>meeting</1>  was held.|The <1>meeting</1> was held."
            })
    void mendsSpaces(String english, String mended) {
        assertThat(mend(spacing, english)).isEqualTo(mended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. team, at 8:30 a.m., won 3:0.",
                "See https://www.example.com/a,b or a@b.cn.",
                "Node.js and .NET",
                "reporter(s) of f(x)",
                "He said, “Yes.” Then he left.",
                "12,000.5 people",
                "wait ... and see",
                "the “old” one",
                "the \"old\" one: \"new\".",
                "A: 1; B: 2!"
            })
    void leavesGoodSpacesAlone(String english) {
        assertThat(places(spacing, inEnglish(english))).isEmpty();
    }

    @Test
    void saysNothingOfASpaceThatPlaceholdersMake() {
        assertThat(spacing.examine(aSegment(1, "会议<1/>举行", "The meeting <1/> was held.")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"in the the hall|in the hall", "in the <1>the</1> hall|in the hall", "it was was held|it was held"
            })
    void takesOneOfADoubledWordOut(String english, String mended) {
        assertThat(mend(doubledWord, english).replaceAll("</?1>", "")).isEqualTo(mended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he had had enough",
                "he said that that was so",
                "Duran Duran",
                "in, in fact",
                "a one-on-one one",
                "the theme"
            })
    void leavesRightlyDoubledWordsAlone(String english) {
        assertThat(places(doubledWord, inEnglish(english))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The “old one.|quote “",
                "The old” one.|quote ”",
                "The \"old one.|quote \"",
                "The (old one.|bracket (",
                "The old) one.|bracket )",
                "The [old) one.|bracket )",
                "The meeting (held here was short.|bracket ("
            })
    void findsMarksWithoutTheirOtherHalf(String english, String sentence) {
        assertThat(sentences(unbalanced, inEnglish(english))).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The “old\" one.",
                "It’s the students’ ‘own’ work.",
                "The 6' 2\" man",
                "1) first; a) second",
                "The (old [new]) one.",
                "the '90s"
            })
    void normalisesMarksFirst(String english) {
        assertThat(sentences(unbalanced, inEnglish(english))).isEmpty();
    }

    @Test
    void takesAQuotationOverSeveralSentencesForOpenOnPurpose() {
        assertThat(unbalanced.examine(aSegment(1, "他说：“会议开始了。", "He said, “The meeting has begun.")))
                .isEmpty();
    }

    @Test
    void findsATitleThatDoesNotShow() {
        CheckedSegment plain = aSegment(1, "学生演出《雷雨》。", "Students performed a play.");
        CheckedSegment imitated = aSegment(1, "学生演出《雷雨》。", "Students performed «Thunderstorm».");

        assertThat(sentences(bookTitles, aText(plain))).containsExactly(" 《雷雨》");
        assertThat(mend(bookTitles, imitated)).isEqualTo("Students performed “Thunderstorm”.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Students performed “thunderstorm”.",
                "Students performed <1>thunderstorm</1>.",
                "Students performed Thunderstorm."
            })
    void acceptsQuotesItalicsAndCapitalsForATitle(String english) {
        assertThat(bookTitles.examine(aSegment(1, "学生演出<1>《雷雨》</1>。", english))).isEmpty();
    }

    @Test
    void setsSeparatorsIntoQuantitiesAlone() {
        assertThat(mend(grouping, aSegment(1, "共16048人。", "16048 people came.")))
                .isEqualTo("16,048 people came.");
        assertThat(grouping.examine(aSegment(1, "电话62345678。", "Telephone: 62345678")))
                .isEmpty();
    }

    @Test
    void findsEnglishThatIsTooShortOrTooLong() {
        String chinese = "学校在博学楼召开党史学习教育总结会议，回顾全校开展学习教育的做法和成效。";

        assertThat(sentences(lengthRatio, aText(aSegment(1, chinese, "The Institute held a meeting."))))
                .containsExactly("short 5 34");
        assertThat(sentences(lengthRatio, aText(aSegment(1, chinese, "The meeting went on and on. ".repeat(10)))))
                .containsExactly("long 60 34");
        assertThat(lengthRatio.examine(
                        aSegment(1, chinese, "The Institute met to look back on what it had learned. ".repeat(2))))
                .isEmpty();
    }

    @Test
    void saysNothingOfTheLengthOfAFewCharacters() {
        assertThat(lengthRatio.examine(aSegment(1, "何妨？", "Why on earth should anybody mind that at all?")))
                .isEmpty();
    }

    private static String mend(SegmentCheck check, String english) {
        return mend(check, aSegment(1, "会议在博学楼举行。", english));
    }

    private static String mend(SegmentCheck check, CheckedSegment segment) {
        Observation seen = check.examine(segment).get(0);
        assertThat(check.examine(segment.reading(seen.repair().target()))).isEmpty();
        return seen.repair().target();
    }
}
