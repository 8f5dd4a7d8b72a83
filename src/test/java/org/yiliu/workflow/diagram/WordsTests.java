package org.yiliu.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void keepsWhatFitsOnOneLine() {
        assertThat(Words.lines("Translate", 84, 13)).containsExactly("Translate");
    }

    @Test
    void breaksEnglishBetweenWordsIntoEvenLines() {
        assertThat(Words.lines("Check quality gate", 84, 13)).containsExactly("Check", "quality gate");
        assertThat(Words.lines("Carry over unchanged segments", 90, 13))
                .containsExactly("Carry over", "unchanged", "segments");
    }

    @Test
    void letsALongWordStandAlone() {
        assertThat(Words.lines("Internationalisation", 20, 13)).containsExactly("Internationalisation");
    }

    @Test
    void breaksChineseBetweenCharactersIntoEvenLines() {
        assertThat(Words.lines("确定下一审级", 60, 13)).containsExactly("确定下", "一审级");
    }

    @Test
    void startsNoLineWithClosingPunctuation() {
        assertThat(Words.lines("需要修改？", 52, 12)).containsExactly("需要", "修改？");
    }
}
