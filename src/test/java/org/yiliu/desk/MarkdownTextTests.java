package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTests {

    @Test
    void writesTheSmallSet() {
        assertThat(MarkdownText.of(
                        "<h2>安排</h2><p>第一段<br>换行，<strong>要点</strong>和<a href=\"https://a.example/\">链接</a>。</p>"
                                + "<ul><li>甲<ol><li>一</li></ol></li><li>乙</li></ul>"
                                + "<figure><img src=\"/media/x\"><figcaption>会场</figcaption></figure>"))
                .isEqualTo("""
                        ## 安排

                        第一段\s\s
                        换行，**要点**和[链接](https://a.example/)。

                        - 甲
                          1. 一
                        - 乙

                        ![会场](/media/x)
                        """);
    }

    @Test
    void writesTables() {
        assertThat(MarkdownText.of("<table><tr><th>项</th><th>数</th></tr><tr><td>a|b</td><td>2</td></tr></table>"))
                .isEqualTo("""
                        | 项 | 数 |
                        | --- | --- |
                        | a\\|b | 2 |
                        """);
    }

    @Test
    void keepsMarksFromBeingRead() {
        assertThat(MarkdownText.of("<p>1. 不是*列表*</p><p># 不是标题</p>")).isEqualTo("1\\. 不是\\*列表\\*\n\n\\# 不是标题\n");
    }

    @Test
    void usesTagsWhereMarksWouldNotHold() {
        assertThat(MarkdownText.of("<p>他说<strong>“好”</strong>后</p>")).isEqualTo("他说<strong>“好”</strong>后\n");
    }
}
