package org.yiliu.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.translation.text.Placeholders;

class MarksTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "学校<1>今天</1>开学 | 学校<x id=\"1\">今天</x>开学",
                "一行<1/>二行 | 一行<y id=\"1\"/>二行",
                "<1>甲<2>乙</2></1> | <x id=\"1\">甲<x id=\"2\">乙</x></x>",
                "R&D，1 < 2 > 0 | R&amp;D，1 &lt; 2 &gt; 0",
                "写作\\<1>的字 | 写作&lt;1&gt;的字",
                "<b>不是标记</b> | &lt;b&gt;不是标记&lt;/b&gt;"
            })
    void writesXmlAndReadsItBack(String text, String xml) {
        assertThat(Marks.toXml(Marks.read(text))).isEqualTo(xml);
        assertThat(Marks.write(Marks.ofXml(xml))).isEqualTo(text);
    }

    @Test
    void comesBackAsItWentWhateverTheText() {
        var random = new Random(20260316);
        String[] bits = {"甲", " ", "\\", "<", ">", "/", "1", "2", "<1>", "</1>", "<2/>", "&", "&amp;", "\"", "x", "😀"};
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int bit = random.nextInt(12); bit >= 0; bit--) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            var pieces = MarkRepair.nested(Marks.read(text.toString()));
            String written = Marks.write(pieces);

            assertThat(Marks.ofXml(Marks.toXml(pieces))).as(text.toString()).isEqualTo(pieces);
            assertThat(Marks.read(written)).as(text.toString()).isEqualTo(pieces);
            assertThat(Placeholders.marks(text.toString()))
                    .as("the house's own grammar reads %s alike", text)
                    .isEqualTo(Marks.read(text.toString()).stream()
                            .filter(piece -> !piece.isText())
                            .map(piece -> Marks.write(java.util.List.of(piece)))
                            .toList());
            assertThat(Placeholders.strip(written)).isEqualTo(Placeholders.strip(Marks.write(pieces)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "A <x id='1'>b</x> | A <1>b</1>",
                "A <x  id = \"1\" >b</x > c | A <1>b</1> c",
                "A<y id=\"2\"></y>b | A<2/>b",
                "A <x id=\"1\"/>b | A <1></1>b",
                "A & B < C | A & B < C",
                "<p>A <i>b</i></p> | A b",
                "&#65;&#x42; &apos;&quot; | AB '\""
            })
    void readsWhatAMachineMayMakeOfIt(String xml, String text) {
        assertThat(Marks.write(Marks.ofXml(xml))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\u0000乙", "甲\uFFFE乙", "甲\uD800乙"})
    void sendsNoCharacterThatXmlCannotHold(String text) {
        assertThat(Marks.toXml(Marks.read(text))).isEqualTo("甲 乙");
    }
}
