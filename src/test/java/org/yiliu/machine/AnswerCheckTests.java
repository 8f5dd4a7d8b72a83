package org.yiliu.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.translation.text.Placeholders;

class AnswerCheckTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "学校<1>今天</1>开学 | School <1>opens</1> today | School <1>opens</1> today",
                "<1>甲</1>和<2>乙</2> | <2>B</2> and <1>A</1> | <2>B</2> and <1>A</1>",
                "学校开学 | School <1>opens</1><2/> | School opens",
                "<1>甲</1> | <1>A</1> <1>b</1> | <1>A</1> b",
                "<1>学校开学</1> | School opens | <1>School opens</1>",
                "<1><2>学校开学</2></1> | <1>School opens</1> | <2><1>School opens</1></2>",
                "学校开学<1/> | School opens | School opens<1/>",
                "<1>学校开学</1> | <1>School opens | <1>School opens</1>"
            })
    void putsPlaceholdersRightWhereThereIsOneWay(String source, String answer, String offered) {
        String usable = AnswerCheck.usable("M", source, Marks.read(answer));

        assertThat(usable).isEqualTo(offered);
        assertThat(Placeholders.check(source, usable).ok()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "学校<1>今天</1>开学 | School opens today",
                "学校<1>今天</1>开学 | School <1>opens today",
                "<1>甲</1>和<2>乙</2> | <1>A<2> and</1> B</2>",
                "一行<1/>二行 | One line two lines",
                "<1>甲</1>和<2>乙</2> | </1>A<1> and <2>B</2>"
            })
    void refusesWhereItWouldTakeAGuess(String source, String answer) {
        assertThatExceptionOfType(UnusableAnswerException.class)
                .isThrownBy(() -> AnswerCheck.usable("M", source, Marks.read(answer)))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("machine.unusable.placeholders"));
    }

    @Test
    void refusesChineseLeftInTheAnswer() {
        assertRefused("学校开学", "The school 开学", "machine.unusable.chinese");
        assertRefused("学校开学", "The school \uD840\uDC00", "machine.unusable.chinese");
    }

    @Test
    void refusesNothingAndFarTooMuch() {
        assertRefused("学校开学", " \n ", "machine.unusable.talk");
        assertRefused("<1>学校</1>", "<1></1>", "machine.unusable.talk");
        assertRefused("学校开学", "School opens. ".repeat(20), "machine.unusable.talk");
    }

    @Test
    void writesOneLineAsASavedTextIsWritten() {
        String usable = AnswerCheck.usable("M", "学校开学", Marks.read("  Cafe\u0301\u0007\n  opens \u2028now "));

        assertThat(usable).isEqualTo("Café opens now");
    }

    private static void assertRefused(String source, String answer, String key) {
        assertThatExceptionOfType(UnusableAnswerException.class)
                .isThrownBy(() -> AnswerCheck.usable("M", source, Marks.read(answer)))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
