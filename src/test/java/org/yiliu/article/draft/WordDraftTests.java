package org.yiliu.article.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.article.draft.WordFile.aWordFile;
import static org.yiliu.article.draft.WordFile.paragraph;
import static org.yiliu.article.draft.WordFile.picture;
import static org.yiliu.article.draft.WordFile.run;
import static org.yiliu.article.draft.WordFile.styled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordDraftTests {

    private static final String CENTRED = "<w:jc w:val=\"center\"/>";
    private static final String FIGURE = "<figure><img src=\"picture:1\" alt=\"\">";

    private final DraftReader reader = new DraftReader(DraftLimits.standard());

    @Test
    void takesTheTitleStyleAsTitle() {
        Draft draft = read(aWordFile()
                .body(paragraph("新闻中心") + styled("Title", "我校开学") + styled("Heading1", "其一") + paragraph("正文。")));

        assertThat(draft.title()).isEqualTo("我校开学");
        assertThat(draft.html()).isEqualTo("<p>新闻中心</p><h2>其一</h2><p>正文。</p>");
    }

    @Test
    void knowsStylesByTheirChineseNamesAndByWhatTheyAreBasedOn() {
        String styles = "<w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
                + "<w:style w:styleId=\"a\"><w:name w:val=\"标题 2\"/></w:style>"
                + "<w:style w:styleId=\"b\"><w:name w:val=\"自定\"/><w:basedOn w:val=\"a\"/></w:style>"
                + "<w:style w:styleId=\"c\"><w:name w:val=\"层级\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>";

        Draft draft = read(aWordFile()
                .wordPart("styles", "styles", styles)
                .body(styled("1", "我校开学") + styled("b", "其一") + styled("c", "其二") + paragraph("正文。")));

        assertThat(draft.title()).isEqualTo("我校开学");
        assertThat(draft.html()).isEqualTo("<h2>其一</h2><h3>其二</h3><p>正文。</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {CENTRED, "<w:rPr><w:b/></w:rPr>"})
    void takesAFirstShortParagraphThatLooksLikeATitle(String properties) {
        String title = properties.equals(CENTRED)
                ? paragraph(CENTRED, "我校开学")
                : "<w:p><w:r>" + properties + "<w:t>我校开学</w:t></w:r></w:p>";

        Draft draft = read(aWordFile().body(title + paragraph("正文。")));

        assertThat(draft.title()).isEqualTo("我校开学");
        assertThat(draft.html()).isEqualTo("<p>正文。</p>");
    }

    @Test
    void keepsBoldItalicBreaksAndRaisedDigits() {
        String bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r>";
        String notBold = "<w:r><w:rPr><w:b w:val=\"0\"/><w:i/></w:rPr><w:t>斜</w:t></w:r>";
        String raised = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>";
        String lineBreak = "<w:r><w:br/><w:t>次行</w:t><w:br w:type=\"page\"/></w:r>";

        assertThat(html("<w:p>" + run("　　正文") + bold + notBold + run("m") + raised + lineBreak + "</w:p>"))
                .isEqualTo("<p>正文<strong>粗</strong><em>斜</em>m²<br>次行</p>");
    }

    @Test
    void keepsLinksOfBothKinds() {
        String field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"mailto:a@b.cn\" </w:instrText>"
                        + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("信箱")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        WordFile file = aWordFile()
                .related("l1", "hyperlink", "https://example.org/?a=1&amp;b=2", "External")
                .related("l2", "hyperlink", "javascript:alert(1)", "External")
                .body("<w:p>" + run("正文") + "<w:hyperlink r:id=\"l1\">" + run("网站") + "</w:hyperlink>"
                        + "<w:hyperlink r:id=\"l2\">" + run("坏") + "</w:hyperlink>" + field + run("。") + "</w:p>");

        Draft draft = read(file);

        assertThat(draft.html())
                .isEqualTo("<p>正文<a href=\"https://example.org/?a=1&amp;b=2\">网站</a>坏"
                        + "<a href=\"mailto:a@b.cn\">信箱</a>。</p>");
        assertThat(draft.dropped()).containsExactly(new Dropped("unsafe-link", "javascript:alert(1)", 1));
    }

    @Test
    void readsListsAndDrawsNestedItemsIn() {
        String numbering =
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl>"
                        + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>"
                        + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chineseCounting\"/></w:lvl>"
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";

        Draft draft = read(aWordFile()
                .wordPart("numbering", "numbering", numbering)
                .body(paragraph("正文。")
                        + item(1, 0, "甲")
                        + item(1, 1, "甲之一")
                        + item(1, 0, "乙")
                        + item(2, 0, "子")
                        + paragraph("又。")
                        + item(2, 0, "丑")));

        assertThat(draft.html())
                .isEqualTo("<p>正文。</p><ul><li>甲</li><li>甲之一</li><li>乙</li></ul><ol><li>子</li></ol><p>又。</p>"
                        + "<ol><li>丑</li></ol>");
    }

    @Test
    void readsTablesWithMergedCells() {
        String down = "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>";
        String below = "<w:tcPr><w:vMerge/></w:tcPr>";
        String wide = "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>";

        assertThat(html(paragraph("正文。") + "<w:tbl>"
                        + "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell(wide, "表头") + "</w:tr>"
                        + "<w:tr>" + cell(down, "甲") + cell("", "乙") + "</w:tr>"
                        + "<w:tr>" + cell(below, "") + cell("", "丙") + "</w:tr></w:tbl>"))
                .isEqualTo("<p>正文。</p><table><thead><tr><th colspan=\"2\">表头</th></tr></thead><tbody>"
                        + "<tr><td rowspan=\"2\">甲</td><td>乙</td></tr><tr><td>丙</td></tr></tbody></table>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"校门全景", "图为校门全景。", "图1 校门", "▲校门，摄于三月。", "2025级新生在校门前合影"})
    void takesAShortParagraphBelowAPictureAsItsCaption(String caption) {
        assertThat(html(withPicture(), paragraph("正文。") + pictureParagraph() + paragraph(caption) + paragraph("又。")))
                .isEqualTo("<p>正文。</p>" + FIGURE + "<figcaption>" + caption + "</figcaption></figure><p>又。</p>");
    }

    @Test
    void takesACentredOrStyledParagraphBelowAPictureAsItsCaption() {
        String end = "</figcaption></figure>";

        assertThat(html(withPicture(), paragraph("正文。") + pictureParagraph() + paragraph(CENTRED, "师生合影。")))
                .endsWith(FIGURE + "<figcaption>师生合影。" + end);
        assertThat(html(withPicture(), paragraph("正文。") + pictureParagraph() + styled("Caption", "师生。合影。")))
                .endsWith(FIGURE + "<figcaption>师生。合影。" + end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"会议由张三主持。", "（文/张三 图/李四）", "供稿：教务处", "二、强化落实", "（一）强化落实"})
    void leavesOtherParagraphsBelowAPictureAlone(String text) {
        assertThat(html(withPicture(), paragraph("正文。") + pictureParagraph() + paragraph(text)))
                .isEqualTo("<p>正文。</p>" + FIGURE + "</figure><p>" + text + "</p>");
    }

    @Test
    void readsPicturesOnceAndInOrder() {
        Draft draft = read(withPicture()
                .related("p2", "image", "media/b.emf", "")
                .part("word/media/b.emf", "EMF")
                .body("<w:p>" + run("前") + picture("r:embed=\"p1\"") + run("后。") + "</w:p>" + pictureParagraph()
                        + "<w:p>" + picture("r:embed=\"p2\"") + "</w:p>"));

        assertThat(draft.html()).isEqualTo("<p>前</p>" + FIGURE + "</figure><p>后。</p>" + FIGURE + "</figure>");
        assertThat(draft.pictures()).singleElement().satisfies(it -> {
            assertThat(it.filename()).isEqualTo("a.png");
            assertThat(it.content()).isEqualTo(Pictures.png());
        });
        assertThat(draft.dropped()).containsExactly(new Dropped("unsupported-picture", "b.emf", 1));
    }

    @Test
    void readsPicturesOfTheOldDrawingLanguage() {
        String old = "<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"p1\"/></v:shape></w:pict></w:r></w:p>";

        assertThat(html(withPicture(), paragraph("正文。") + old)).isEqualTo("<p>正文。</p>" + FIGURE + "</figure>");
    }

    @Test
    void leavesLinkedPicturesMissing() {
        Draft draft = read(aWordFile()
                .related("p9", "image", "https://example.org/a.png", "External")
                .body(paragraph("正文。") + "<w:p>" + picture("r:link=\"p9\"") + "</w:p>"));

        assertThat(draft.html()).contains("<figure class=\"missing\"><img src=\"missing:1\"");
        assertThat(draft.dropped()).containsExactly(new Dropped("external-picture", "https://example.org/a.png", 1));
    }

    @Test
    void acceptsInsertionsAndNotesDeletions() {
        Draft draft = read(aWordFile()
                .body("<w:p>" + run("正文") + "<w:ins>" + run("新")
                        + "</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>" + run("。") + "</w:p>"));

        assertThat(draft.html()).isEqualTo("<p>正文新。</p>");
        assertThat(draft.dropped()).containsExactly(new Dropped("tracked-change", "旧", 1));
    }

    @Test
    void notesWhatHasNoPlaceInAnArticle() {
        Draft draft = read(aWordFile()
                .wordPart("comments", "comments", "<w:comment>" + paragraph("改一下") + "</w:comment>")
                .wordPart("header", "hdr", paragraph("内部资料"))
                .wordPart("footer", "ftr", paragraph("第1页").replace("第1页", "1"))
                .body("<w:p>" + run("正文")
                        + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"
                        + "<w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r>"
                        + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>" + run("。") + "</w:p>"));

        assertThat(draft.html()).isEqualTo("<p>正文。</p>");
        assertThat(draft.dropped())
                .containsExactlyInAnyOrder(
                        new Dropped("footnote", "", 1),
                        new Dropped("formula", "a+b", 1),
                        new Dropped("embedded-object", "Excel.Sheet.12", 1),
                        new Dropped("symbol", "Wingdings", 1),
                        new Dropped("hidden-text", "暗", 1),
                        new Dropped("comment", "改一下", 1),
                        new Dropped("header-footer", "内部资料", 1));
    }

    @Test
    void readsTextBoxesAfterTheirParagraphAndOnlyOnce() {
        String box = "<w:txbxContent>" + paragraph("框内文字。") + "</w:txbxContent>";
        String drawing = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:txbx>" + box
                + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

        assertThat(html("<w:p>" + drawing + run("正文。") + "</w:p>")).isEqualTo("<p>正文。</p><p>框内文字。</p>");
    }

    @Test
    void readsTheStrictDialect() {
        byte[] strict = WordFile.strict(
                aWordFile().body(styled("Title", "我校开学") + paragraph("正文。")).bytes());

        Draft draft = reader.read(DraftFormat.DOCX, "稿.docx", strict);

        assertThat(draft.title()).isEqualTo("我校开学");
        assertThat(draft.html()).isEqualTo("<p>正文。</p>");
    }

    @Test
    void readsThroughContentControls() {
        assertThat(html("<w:sdt><w:sdtContent>" + paragraph("正文。") + "</w:sdtContent></w:sdt>"
                        + "<w:p><w:sdt><w:sdtContent>" + run("又一段。") + "</w:sdtContent></w:sdt></w:p>"))
                .isEqualTo("<p>正文。</p><p>又一段。</p>");
    }

    private static String item(int list, int level, String text) {
        return paragraph("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }

    private static String cell(String properties, String text) {
        return "<w:tc>" + properties + paragraph(text) + "</w:tc>";
    }

    private static WordFile withPicture() {
        return aWordFile().related("p1", "image", "media/a.png", "").part("word/media/a.png", Pictures.png());
    }

    private static String pictureParagraph() {
        return "<w:p>" + picture("r:embed=\"p1\"") + "</w:p>";
    }

    private String html(String body) {
        return html(aWordFile(), body);
    }

    private String html(WordFile file, String body) {
        return read(file.body(body)).html();
    }

    private Draft read(WordFile file) {
        return reader.read(DraftFormat.DOCX, "稿.docx", file.bytes());
    }
}
