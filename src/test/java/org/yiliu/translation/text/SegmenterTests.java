package org.yiliu.translation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTests {

    /** Of processor time, with the first compiler alone; what is quadratic takes minutes. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void cutsTitleLinesAndBodyInReadingOrder() {
        String html = "<h2>一、背景。说明</h2><p>第一句。第二句。</p><ul><li>甲。乙。</li></ul>"
                + "<table><tbody><tr><th>项目</th><td>67项</td></tr></tbody></table>"
                + "<figure><img src=\"missing:1\"><figcaption>会场。全景</figcaption></figure>";

        List<Cut> cuts = Segmenter.cut("标题。副题", html, "宣传部", "张三");

        assertThat(cuts)
                .extracting(Cut::position, Cut::block, Cut::kind, Cut::source, Cut::blockPath)
                .containsExactly(
                        tuple(1, 1, SegmentKind.TITLE, "标题。副题", "title"),
                        tuple(2, 2, SegmentKind.ORIGIN, "宣传部", "origin"),
                        tuple(3, 3, SegmentKind.BYLINE, "张三", "byline"),
                        tuple(4, 4, SegmentKind.HEADING, "一、背景。说明", "h2[1]"),
                        tuple(5, 5, SegmentKind.PARAGRAPH, "第一句。", "p[1]"),
                        tuple(6, 5, SegmentKind.PARAGRAPH, "第二句。", "p[1]"),
                        tuple(7, 6, SegmentKind.LIST_ITEM, "甲。", "ul[1]/li[1]"),
                        tuple(8, 6, SegmentKind.LIST_ITEM, "乙。", "ul[1]/li[1]"),
                        tuple(9, 7, SegmentKind.TABLE_CELL, "项目", "table[1]/tbody[1]/tr[1]/th[1]"),
                        tuple(10, 8, SegmentKind.TABLE_CELL, "67项", "table[1]/tbody[1]/tr[1]/td[1]"),
                        tuple(11, 9, SegmentKind.CAPTION, "会场。全景", "figure[1]/figcaption[1]"));
    }

    @Test
    void leavesOutOriginAndBylineThatAreKnown() {
        assertThat(Segmenter.cut("题", "<p>文</p>", null, null))
                .extracting(Cut::kind)
                .containsExactly(SegmentKind.TITLE, SegmentKind.PARAGRAPH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲<strong>乙</strong>丙 | 甲<1>乙</1>丙",
                "<a href='/x'>甲<em>乙</em></a> | <1>甲<2>乙</2></1>",
                "甲<br>乙<strong>丙</strong> | 甲<1/>乙<2>丙</2>",
                "甲<b>乙</b><i>丙</i> | 甲<1>乙</1><2>丙</2>",
                "甲<span>乙</span>丙 | 甲乙丙",
                "甲<a href='javascript:x()'>乙</a> | 甲乙",
                "甲<strong> </strong>乙 | 甲 乙",
                "<br>甲<br> | 甲",
                "<strong>甲 </strong><br>乙 | <1>甲</1><2/>乙",
                "&lt;1&gt;甲&lt;x&gt; &amp; &lt;/2&gt; | \\<1>甲<x> & \\</2>",
                "甲\\<strong>乙</strong> | 甲\\\\<1>乙</1>",
                "甲\\乙 | 甲\\乙",
                "a  b\t c&nbsp; d | a b c d"
            })
    void turnsInlineElementsIntoPlaceholders(String html, String source) {
        assertThat(body("<p>" + html + "</p>")).containsExactly(source);
    }

    @Test
    void closesAndReopensAPairThatSpansSentences() {
        assertThat(body("<p>甲<strong>乙。丙<em>丁。戊</em></strong>己。</p>"))
                .containsExactly("甲<1>乙。</1>", "<1>丙<2>丁。</2></1>", "<1><2>戊</2></1>己。");
    }

    @Test
    void keepsALineBreakWithTheSentenceBeforeIt() {
        assertThat(body("<p>甲。<br>乙。</p>")).containsExactly("甲。<1/>", "乙。");
    }

    @Test
    void joinsLinesOfTheFileBetweenChineseCharactersOnly() {
        assertThat(body("<p>　　甲\n乙<strong>丙</strong>\n<em>丁</em> a\nb</p>")).containsExactly("甲乙<1>丙</1><2>丁</2> a b");
    }

    @Test
    void givesLooseTextABlockAndSkipsEmptyOnes() {
        assertThat(Segmenter.cut("题", "散<p></p><p> <br></p><ul><li>甲<ul><li>乙</li></ul></li></ul>", null, null))
                .extracting(Cut::source, Cut::blockPath)
                .containsExactly(
                        tuple("题", "title"),
                        tuple("散", "p[1]"),
                        tuple("甲", "ul[1]/li[1]"),
                        tuple("乙", "ul[1]/li[1]/ul[1]/li[1]"));
    }

    @Test
    void hashesKindAndTextButNotPlace() {
        List<Cut> cuts = Segmenter.cut("甲", "<p>甲</p><h2>乙</h2><p>甲</p>", null, null);

        assertThat(cuts.get(1).sourceHash()).isEqualTo(cuts.get(3).sourceHash()).matches("[0-9a-f]{64}");
        assertThat(cuts.get(0).sourceHash()).isNotEqualTo(cuts.get(1).sourceHash());
    }

    @Test
    void cutsTwoHundredThousandCharactersInSeconds() {
        String sentence = "学校召开<strong>党史学习教育</strong>总结会议，列出35个项目、67项措施；“大家要努力。”他说。";

        assertThat(timeOf(("<p>" + sentence.repeat(10) + "</p>").repeat(450))).isLessThan(LIMIT);
        assertThat(timeOf("<p>" + sentence.repeat(4_500) + "</p>")).isLessThan(LIMIT);
    }

    /** Texts made to be slow: no place may be looked at again and again. */
    @ParameterizedTest
    @ValueSource(strings = {"…", "！", "“！”", "。》", "甲?）", "“", "”说", "1. ", "Dr. ", "<br>", "<b>甲\n</b>", "<i>甲", "\\"})
    void staysQuickOnHostileTexts(String part) {
        assertThat(timeOf("<p>始" + part.repeat(60_000 / part.length()) + "</p>"))
                .isLessThan(LIMIT);
    }

    private static Duration timeOf(String html) {
        return CpuTime.of(() -> Segmenter.cut("题", html, null, null));
    }

    private static List<String> body(String html) {
        return Segmenter.cut("", html, null, null).stream().map(Cut::source).toList();
    }
}
