package org.yiliu.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "University Holds Summary Meeting on Party History | university-holds-summary-meeting-party-history",
                "The Power of Faith | the-power-of-faith",
                "Café & Über straße: naïve façade | cafe-uber-strasse-naive-facade",
                "The University's 1,246 Courses – 93.6 Points | universitys-1246-courses-93-6-points",
                "What is it? | what-is-it",
                "党史学习 | untitled",
                "--- | untitled",
                "ﬁrst Ⅳ ａｂｃ ½ word | first-iv-abc-1-2-word"
            })
    void proposesReadableAddresses(String title, String slug) {
        assertThat(Slug.propose(title)).isEqualTo(slug);
    }

    @Test
    void cutsAtAWordsEnd() {
        assertThat(Slug.propose("seventeen letters ".repeat(10)))
                .hasSizeLessThanOrEqualTo(80)
                .endsWith("letters");
        assertThat(Slug.propose("a".repeat(80))).hasSize(80);
        assertThat(Slug.propose("b".repeat(90) + " c")).hasSize(80);
        assertThat(Slug.propose("d".repeat(80) + " e")).isEqualTo("d".repeat(80));
    }

    @Test
    void fitsTheRuleWhateverTheTitle() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            String title = random.ints(random.nextInt(200), 0, 0x250)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(Slug.propose(title)).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeBetween(1, 80);
        }
    }
}
