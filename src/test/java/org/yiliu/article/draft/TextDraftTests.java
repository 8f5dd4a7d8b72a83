package org.yiliu.article.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDraftTests {

    private static final String TEXT = "我校召开教学工作会议\r\n\r\n　　3月1日，我校召开会议。\r\n　　会议指出，工作扎实。";
    private static final String HTML = "<p>3月1日，我校召开会议。</p><p>会议指出，工作扎实。</p>";

    private final DraftReader reader = new DraftReader(DraftLimits.standard());

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312", "UTF-16"})
    void readsTextInAnyUsualEncoding(String charset) {
        Draft draft = reader.read(DraftFormat.TEXT, "稿.txt", TEXT.getBytes(Charset.forName(charset)));

        assertThat(draft.title()).isEqualTo("我校召开教学工作会议");
        assertThat(draft.html()).isEqualTo(HTML);
        assertThat(draft.dropped()).isEmpty();
    }

    @Test
    void readsTextWithAByteOrderMark() {
        Draft draft = reader.read(DraftFormat.TEXT, "稿.txt", ('\uFEFF' + TEXT).getBytes(StandardCharsets.UTF_8));

        assertThat(draft.title()).isEqualTo("我校召开教学工作会议");
    }

    @Test
    void readsHtmlAndMarkdownInGb18030() {
        Charset gb18030 = Charset.forName("GB18030");

        Draft html = reader.read(DraftFormat.HTML, "a.html", "<h1>题𠮷</h1><p>正文。</p>".getBytes(gb18030));
        Draft markdown = reader.read(DraftFormat.MARKDOWN, "a.md", "# 题𠮷\n\n正文。".getBytes(gb18030));

        assertThat(html.title()).isEqualTo("题𠮷");
        assertThat(markdown.title()).isEqualTo("题𠮷");
        assertThat(markdown.html()).isEqualTo("<p>正文。</p>");
    }

    @Test
    void readsUtf8WithABrokenCharacterAndSaysSo() {
        byte[] content = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(content, content.length - 1);

        Draft draft = reader.read(DraftFormat.TEXT, "稿.txt", cut);

        assertThat(draft.title()).isEqualTo("我校召开教学工作会议");
        assertThat(draft.dropped()).extracting(Dropped::kind).containsExactly("damaged-character");
    }

    @Test
    void takesNoTitleFromATextWhoseTitleIsGiven() {
        Draft draft = reader.read(DraftFormat.TEXT, "第一段。\n第二段。", DraftContext.NONE.withTitle("题"));

        assertThat(draft.title()).isEqualTo("题");
        assertThat(draft.html()).isEqualTo("<p>第一段。</p><p>第二段。</p>");
    }

    @Test
    void joinsWrappedLines() {
        String line = "会议强调，全校上下要进一步统一思想、提高认识，切实把教学工作摆在更加突出的位置上来";

        assertThat(reader.read(DraftFormat.TEXT, "题\n\n" + line + "\n抓紧抓实。\n　　新段。")
                        .html())
                .isEqualTo("<p>" + line + "抓紧抓实。</p><p>新段。</p>");
    }

    @Test
    void keepsMarkupInPlainTextAsText() {
        assertThat(reader.read(DraftFormat.TEXT, "题\n<script>a</script> & b").html())
                .isEqualTo("<p>&lt;script&gt;a&lt;/script&gt; &amp; b</p>");
    }

    @Test
    void readsMarkdownWithTablesListsAndPictures() {
        String markdown = """
                # 我校**开学**

                导语第一行，
                第二行[链接](https://example.org/)。

                ## 安排

                1. 甲
                2. 乙

                | 名次 | 单位 |
                | --- | --- |
                | 一 | 计算机学院 |

                ![校门](pictures/gate.png)
                ![外部](https://example.org/a.png)

                <script>alert(1)</script>
                """;

        Draft draft = reader.read(
                DraftFormat.MARKDOWN,
                "稿.md",
                markdown.getBytes(StandardCharsets.UTF_8),
                path -> path.equals("pictures/gate.png") ? Optional.of(Pictures.png()) : Optional.empty());

        assertThat(draft.title()).isEqualTo("我校开学");
        assertThat(draft.html())
                .isEqualTo(
                        "<p>导语第一行，第二行<a href=\"https://example.org/\">链接</a>。</p><h2>安排</h2>"
                                + "<ol><li>甲</li><li>乙</li></ol>"
                                + "<table><thead><tr><th>名次</th><th>单位</th></tr></thead>"
                                + "<tbody><tr><td>一</td><td>计算机学院</td></tr></tbody></table>"
                                + "<figure><img src=\"picture:1\" alt=\"\"><figcaption>校门</figcaption></figure>"
                                + "<figure class=\"missing\"><img src=\"missing:1\" alt=\"\"><figcaption>外部</figcaption></figure>");
        assertThat(draft.pictures()).extracting(ReadPicture::filename).containsExactly("gate.png");
        assertThat(draft.dropped()).extracting(Dropped::kind).containsExactly("external-picture", "script");
    }

    @Test
    void readsWordAsAFileOnly() {
        assertThatThrownBy(() -> reader.read(DraftFormat.DOCX, "正文")).isInstanceOf(UnsupportedDraftException.class);
    }

    @Test
    void knowsFormatsByNameAndByExtension() {
        assertThat(DraftFormat.fromFilename("稿.v2.DOCX")).contains(DraftFormat.DOCX);
        assertThat(DraftFormat.fromFilename("a.htm")).contains(DraftFormat.HTML);
        assertThat(DraftFormat.fromFilename("a.doc")).isEmpty();
        assertThat(DraftFormat.fromFilename("docx")).isEmpty();
        assertThat(DraftFormat.fromApiName("markdown")).contains(DraftFormat.MARKDOWN);
        assertThat(DraftFormat.fromApiName("docx")).isEmpty();
    }
}
