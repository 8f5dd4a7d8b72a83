package org.yiliu.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a<1>b</1>c | abc",
                "a<1/>b | a b",
                "a < b & c<0><01><12345></1/> | a < b & c<0><01><12345></1/>",
                "a\\<1>b | a<1>b",
                "a\\\\<1>b</1> | a\\b",
                "a\\\\\\<1/>b | a\\<1/>b",
                "C:\\dir\\<x> | C:\\dir\\<x>"
            })
    void stripsToWhatAReaderSees(String text, String plain) {
        assertThat(Placeholders.strip(text)).isEqualTo(plain);
    }

    @Test
    void readsAnyEscapedTextBackAsItself() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String plain = random.ints(random.nextInt(14), 0, 8)
                    .mapToObj("\\</1>a2\\"::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining());

            assertThat(Placeholders.strip(Placeholders.escape(plain))).isEqualTo(plain);
            assertThat(Placeholders.strip(Token.escape(plain, true) + "<1>x</1>"))
                    .isEqualTo(plain + "x");
        }
    }

    @Test
    void readsLongRunsOfBackslashesQuickly() {
        String text = "\\".repeat(200_000);

        assertThat(Placeholders.strip(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲<1>乙</1><2/> | x<2/><1>y</1> | [] | [] | [] | []",
                "<1>甲</1><2>乙</2> | <2>x</2> <1>y</1> | [] | [] | [] | []",
                "甲<1>乙</1> | xy | [<1>, </1>] | [] | [] | []",
                "甲 | x<1/> | [] | [<1/>] | [] | []",
                "甲<1>乙</1> | <1>x</1> <1>y</1> | [] | [<1>, </1>] | [] | []",
                "甲<1>乙</1> | x<1>y | [</1>] | [] | [] | [<1>]",
                "甲<1>乙</1> | x</1>y | [<1>] | [] | [] | [</1>]",
                "甲<1>乙</1> | </1>x<1> | [] | [] | [</1>] | []",
                "<1>甲<2>乙</2></1> | <1>x<2>y</1>z</2> | [] | [] | [</1>] | []",
                "甲<1/> | x<1>y</1> | [<1/>] | [<1>, </1>] | [] | []",
                "甲\\<1> | x | [] | [] | [] | []"
            })
    void tellsWhatIsWrongWithATarget(
            String source, String target, String missing, String extra, String misordered, String unclosed) {
        PlaceholderCheck check = Placeholders.check(source, target);

        assertThat(check.missing()).hasToString(missing);
        assertThat(check.extra()).hasToString(extra);
        assertThat(check.misordered()).hasToString(misordered);
        assertThat(check.unclosed()).hasToString(unclosed);
        assertThat(check.ok()).isEqualTo((missing + extra + misordered + unclosed).equals("[][][][]"));
    }

    @Test
    void displaysTextEscapedAndPlaceholdersAsTags() {
        assertThat(Placeholders.display("a<b & <1>c</1><2/>\\<3>\"'"))
                .isEqualTo("a&lt;b &amp; <span class=\"yl-tag\">1</span>c<span class=\"yl-tag\">/1</span>"
                        + "<span class=\"yl-tag\">2</span>&lt;3&gt;&quot;&#39;");
    }

    @Test
    void listsMarksInOrder() {
        assertThat(Placeholders.marks("a<2/>b<1>c</1>\\<4/>")).containsExactly("<2/>", "<1>", "</1>");
    }
}
