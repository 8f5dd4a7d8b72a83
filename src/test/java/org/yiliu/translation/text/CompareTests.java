package org.yiliu.translation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiliu.translation.text.Span.Op;

class CompareTests {

    /** Deletions in [-…-], insertions in {+…+}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The same text. | The same text. | The same text.",
                "raising the weight of usual performance from 30% to 15%. | raising the weight of coursework from 30% to 50%."
                        + " | raising the weight of [-usual performance-]{+coursework+} from 30% to [-15%-]{+50%+}.",
                "It fell by 2.4 percent year on year. | It fell by 2.4 percentage points year on year."
                        + " | It fell by 2.4 [-percent-]{+percentage points+} year on year.",
                "a big old red house by the sea | a small new house by the sea"
                        + " | a [-big old red-]{+small new+} house by the sea",
                "the head of the office spoke first | the director in an office spoke first"
                        + " | the [-head of the-]{+director in an+} office spoke first",
                "He doesn't come | He doesn't well-known come | He doesn't {+well-known +}come",
                "See <1>it</1> now | See it now | See [-<1>-]it[-</1>-] now"
            })
    void marksEnglishByWord(String before, String after, String marked) {
        assertThat(marked(Compare.texts(before, after, Granularity.WORD))).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教师代表共180余人参加。 | 教师代表共190余人参加。 | 教师代表共[-180-]{+190+}余人参加。",
                "校长陆承远主持会议。 | 副校长陆承远主持了会议。 | {+副+}校长陆承远主持{+了+}会议。",
                "采用AI助教系统 | 采用API助教系统 | 采用[-AI-]{+API+}助教系统",
                "𠮷田参会 | 𠮶田参会 | [-𠮷-]{+𠮶+}田参会"
            })
    void marksChineseByCharacter(String before, String after, String marked) {
        assertThat(marked(Compare.texts(before, after, Granularity.CHARACTER))).isEqualTo(marked);
    }

    @Test
    void saysWhenNearlyEverythingDiffers() {
        Comparison comparison = Compare.texts(
                "The <1>University</1> held its annual conference on teaching in the library hall.",
                "Nobody at all expected so many freshmen would join this year's poetry contest.",
                Granularity.WORD);

        assertThat(comparison.mostlyDifferent()).isTrue();
        assertThat(comparison.beforeHtml() + comparison.afterHtml() + comparison.toHtml())
                .contains("<span class=\"yl-tag\">1</span>University")
                .doesNotContain("<ins", "<del");
    }

    @Test
    void stillMarksShortTextsAndPureInsertions() {
        assertThat(Compare.texts("President", "Rector", Granularity.WORD).mostlyDifferent())
                .isFalse();
        assertThat(Compare.texts("", "a b c d e f g h", Granularity.WORD).mostlyDifferent())
                .isFalse();
    }

    @Test
    void writesMarksAsSafeHtml() {
        Comparison comparison = Compare.texts("It <1>is</1> a < b.", "It <1>was</1> a < b.", Granularity.WORD);

        assertThat(comparison.toHtml())
                .isEqualTo(
                        "It <span class=\"yl-tag\">1</span><del class=\"yl-del\">is</del><ins class=\"yl-ins\">was</ins>"
                                + "<span class=\"yl-tag\">/1</span> a &lt; b.");
        assertThat(comparison.beforeHtml())
                .contains("<del class=\"yl-del\">is</del>")
                .doesNotContain("was");
        assertThat(comparison.afterHtml())
                .contains("<ins class=\"yl-ins\">was</ins>")
                .doesNotContain("is");
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void losesNoTextOnEitherSide(Granularity granularity) {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String before = text(random);
            String after = text(random);

            Comparison comparison = Compare.texts(before, after, granularity);

            assertThat(without(comparison, Op.INSERT)).isEqualTo(before);
            assertThat(without(comparison, Op.DELETE)).isEqualTo(after);
            assertThat(comparison.changed()).isEqualTo(!before.equals(after));
        }
    }

    @Test
    void givesUpOnTextsTooLongToCompare() {
        String before = "a b ".repeat(30_000);
        String after = "c d ".repeat(30_000);

        assertThat(Compare.texts(before, after, Granularity.WORD).mostlyDifferent())
                .isTrue();
        assertThat(Compare.texts(before, before, Granularity.WORD).changed()).isFalse();
        assertThatCode(() -> Compare.texts("", "", Granularity.WORD)).doesNotThrowAnyException();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(20), 0, 16)
                .mapToObj("ab 会议召开，。<1>/7 \n𠮷"::codePointAt)
                .map(Character::toString)
                .collect(Collectors.joining());
    }

    private static String without(Comparison comparison, Op op) {
        return comparison.spans().stream()
                .filter(span -> span.op() != op)
                .map(Span::text)
                .collect(Collectors.joining());
    }

    private static String marked(Comparison comparison) {
        return comparison.spans().stream()
                .map(span -> switch (span.op()) {
                    case EQUAL -> span.text();
                    case DELETE -> "[-" + span.text() + "-]";
                    case INSERT -> "{+" + span.text() + "+}";
                })
                .collect(Collectors.joining());
    }
}
