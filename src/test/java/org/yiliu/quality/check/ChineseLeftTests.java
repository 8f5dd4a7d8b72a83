package org.yiliu.quality.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.quality.TextMother.aCaption;
import static org.yiliu.quality.TextMother.aSegment;
import static org.yiliu.quality.TextMother.aText;
import static org.yiliu.quality.TextMother.inEnglish;
import static org.yiliu.quality.TextMother.places;
import static org.yiliu.quality.TextMother.sentences;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.quality.CheckedText;

class ChineseLeftTests {

    private final LeftoverHan leftoverHan = new LeftoverHan();
    private final SameAsSource sameAsSource = new SameAsSource();
    private final FullWidth fullWidth = new FullWidth();
    private final EmptyTarget emptyTarget = new EmptyTarget();

    @Test
    void findsEachRunOfHan() {
        CheckedText text = inEnglish("The meeting in 博学楼 (<1>沈阳</1>) was 𠮷 〇.");

        assertThat(places(leftoverHan, text)).containsExactly("博学楼", "沈阳", "𠮷", "〇");
    }

    @Test
    void saysChineseLeftAsItWasOnlyOnce() {
        CheckedText text = aText(aSegment(1, "<1>会议</1>举行。", "会议举行。 "));

        assertThat(places(sameAsSource, text)).containsExactly("会议举行。 ");
        assertThat(leftoverHan.examine(text)).isEmpty();
        assertThat(fullWidth.examine(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "MOOC", "(3)"})
    void letsFiguresAndLatinNamesStayAsTheyAre(String both) {
        assertThat(sameAsSource.examine(aText(aSegment(1, both, both)))).isEmpty();
    }

    @Test
    void findsFullWidthForms() {
        CheckedText text = inEnglish("Held，at 10：30（Hall　2）。《News》、Ａ１ ￥5 ﹙x﹚「q」");

        assertThat(places(fullWidth, text)).containsExactly("，", "：", "（", "　", "）。《", "》、Ａ１", "￥", "﹙", "﹚「", "」");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"“Faith” — the ‘power’ of it…", "Zürich–Köln, 3·5 × 2 ≥ 1, £5, 20 °C", "naïve café (a), <1>b</1>"
            })
    void takesGoodEnglishTypographyAsSuch(String english) {
        assertThat(fullWidth.examine(inEnglish(english))).isEmpty();
        assertThat(leftoverHan.examine(inEnglish(english))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "<1></1>", "<2/>"})
    void findsSegmentsWithoutWords(String english) {
        assertThat(emptyTarget.examine(inEnglish(english))).hasSize(1);
    }

    @Test
    void namesAnEmptyCaption() {
        assertThat(sentences(emptyTarget, aText(aCaption("会场", "")))).containsExactly("caption");
    }

    @Test
    void takesALineBreakAloneForTranslated() {
        assertThat(emptyTarget.examine(aText(aSegment(1, "<1/>", "<1/>")))).isEmpty();
    }
}
