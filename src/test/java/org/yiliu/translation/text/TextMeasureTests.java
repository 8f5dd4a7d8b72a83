package org.yiliu.translation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMeasureTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3月6日，<1>学校</1>召开AI会议。 | 8", "𠮷田〇々 | 4", "，。“”ａb1 | 0"})
    void countsChineseCharacters(String text, int characters) {
        assertThat(TextMeasure.hanCharacters(text)).isEqualTo(characters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The <1>University</1>'s 1,246.5 courses don't end. | 6",
                "a well-known fact | 4",
                "会议 and 3 | 2",
                "... — ! | 0"
            })
    void countsEnglishWords(String text, int words) {
        assertThat(TextMeasure.englishWords(text)).isEqualTo(words);
    }

    @Test
    void relatesWordsToCharacters() {
        assertThat(TextMeasure.ratio("学校召开会议", "The school held a").orElseThrow())
                .isCloseTo(0.667, within(0.001));
        assertThat(TextMeasure.ratio("2026", "2026")).isEmpty();
    }
}
