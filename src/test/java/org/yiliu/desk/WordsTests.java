package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.yiliu.workflow.NewsroomHours;

class WordsTests {

    @Test
    void cutsWhereTheLanguageChanges() {
        assertThat(words(Locale.ENGLISH).runs("180余 (180) and “党史，学习” are missing."))
                .extracting(Words.Run::text, Words.Run::lang)
                .containsExactly(
                        tuple("180", null),
                        tuple("余", "zh-CN"),
                        tuple(" (180) and “", null),
                        tuple("党史，学习", "zh-CN"),
                        tuple("” are missing.", null));
    }

    @Test
    void leavesATextWithoutChineseWhole() {
        assertThat(words(Locale.ENGLISH).runs("Two spaces.")).containsExactly(new Words.Run("Two spaces.", null));
        assertThat(words(Locale.ENGLISH).runs("")).isEmpty();
        assertThat(words(Locale.ENGLISH).runs(null)).isEmpty();
    }

    @Test
    void leavesATextWholeForAReaderOfChinese() {
        assertThat(words(Locale.SIMPLIFIED_CHINESE).runs("英文缺少 180。"))
                .containsExactly(new Words.Run("英文缺少 180。", null));
    }

    private static Words words(Locale reader) {
        return new Words(new StaticMessageSource(), reader, Clock.systemUTC(), NewsroomHours.usual());
    }
}
