package org.yiliu.article.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlDraftTests {

    private final DraftReader reader = new DraftReader(DraftLimits.standard());

    @Test
    void keepsTheSmallSetAsItIs() {
        String html = "<h2>小标题</h2><p>一<strong>二</strong><em>三</em><br>四 <a href=\"https://example.org/\">五</a></p>"
                + "<ul><li>甲</li></ul><ol><li>乙</li></ol>";

        assertThat(body("<p>导语，不短也不粗。</p>" + html)).endsWith(html);
    }

    @Test
    void takesTheFirstHeadingAsTitleAndLowersTheOthers() {
        Draft draft = read("<h1>我校 <b>开学</b></h1><p>正文。</p><h1>其一</h1><h2>其二</h2><h4>其三</h4><h6>其四</h6>");

        assertThat(draft.title()).isEqualTo("我校 开学");
        assertThat(draft.html()).isEqualTo("<p>正文。</p><h2>其一</h2><h2>其二</h2><h3>其三</h3><h3>其四</h3>");
    }

    @Test
    void takesThePageTitleIfNoHeadingStandsFirst() {
        Draft draft = read("<html><head><title>我校开学</title></head><body><p>正文。</p></body></html>");

        assertThat(draft.title()).isEqualTo("我校开学");
        assertThat(draft.html()).isEqualTo("<p>正文。</p>");
    }

    @Test
    void prefersTheHeadingToThePageTitle() {
        Draft draft = read("<title>我校开学 - 新闻网</title><h1>我校开学</h1><p>正文。</p>");

        assertThat(draft.title()).isEqualTo("我校开学");
        assertThat(draft.html()).isEqualTo("<p>正文。</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='text-align: center'>我校开学</p><p>正文。</p>",
                "<center>我校开学</center><p>正文。</p>",
                "<p><b>我校开学</b></p><p>正文。</p>",
                "<p><span style='font-weight:700'>我校开学</span></p><p>正文。</p>"
            })
    void takesAFirstShortParagraphThatLooksLikeATitle(String html) {
        Draft draft = read(html);

        assertThat(draft.title()).isEqualTo("我校开学");
        assertThat(draft.html()).isEqualTo("<p>正文。</p>");
    }

    @Test
    void hasNoTitleIfNothingLooksLikeOne() {
        assertThat(read("<p>正文第一段。</p><p>第二段。</p>").title()).isNull();
    }

    @Test
    void removesTheGivenTitleFromTheText() {
        Draft draft = reader.read(DraftFormat.HTML, "<h1>我校　开学</h1><p>正文。</p>", DraftContext.NONE.withTitle("我校 开学"));

        assertThat(draft.title()).isEqualTo("我校 开学");
        assertThat(draft.html()).isEqualTo("<p>正文。</p>");
    }

    @Test
    void keepsAHeadingThatDiffersFromTheGivenTitle() {
        Draft draft = reader.read(DraftFormat.HTML, "<h1>其一</h1><p>正文。</p>", DraftContext.NONE.withTitle("我校开学"));

        assertThat(draft.title()).isEqualTo("我校开学");
        assertThat(draft.html()).isEqualTo("<h2>其一</h2><p>正文。</p>");
    }

    @Test
    void dropsWhatRunsAndSaysSo() {
        Draft draft = read(
                "<p onclick='x()'>正文。<script>alert(1)</script></p><style>p{}</style><iframe src='//e.x'></iframe>"
                        + "<form><input name=a><button>提交</button></form><video src=a.mp4></video><svg onload=x()><p>s</p></svg>");

        assertThat(draft.html()).isEqualTo("<p>正文。</p><p>s</p>");
        assertThat(draft.dropped())
                .extracting(Dropped::kind)
                .contains("script", "style", "embedded-object", "form", "audio-video", "drawing");
        assertThat(draft.dropped()).contains(new Dropped("script", "onclick", 1), new Dropped("form", "", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JaVa\tScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "data:text/html,<script>",
                "vbscript:x",
                "file:///c:/x",
                "/relative"
            })
    void dropsLinksThatAreNoWebOrMailAddress(String address) {
        Draft draft = read("<p>正文，<a href='" + address + "'>见此</a>。</p>");

        assertThat(draft.html()).isEqualTo("<p>正文，见此。</p>");
        assertThat(draft.dropped()).extracting(Dropped::kind).containsExactly("unsafe-link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "https://example.org/a?b=1&amp;c=2#d", "mailto:a@example.org"})
    void keepsWebAndMailAddresses(String address) {
        assertThat(body("<p>正文，<a href=\"" + address + "\" target=_blank onclick=x()>见此</a>。</p>"))
                .isEqualTo("<p>正文，<a href=\"" + address + "\">见此</a>。</p>");
    }

    @Test
    void unwrapsElementsItDoesNotKnow() {
        Draft draft = read("<div><section><foo-bar>正文<span>一。</span></foo-bar><o:p></o:p></section></div>二。");

        assertThat(draft.html()).isEqualTo("<p>正文一。</p><p>二。</p>");
        assertThat(draft.dropped()).containsExactly(new Dropped("unknown-element", "foo-bar", 1));
    }

    @Test
    void dropsHiddenAndDeletedText() {
        Draft draft = read("<p>正文。<span style='display:none'>暗</span><del>旧</del><ins>新</ins></p>");

        assertThat(draft.html()).isEqualTo("<p>正文。新</p>");
        assertThat(draft.dropped())
                .containsExactly(new Dropped("hidden-text", "暗", 1), new Dropped("tracked-change", "旧", 1));
    }

    @Test
    void decodesPicturesWithinTheText() {
        Draft draft = read("<p>正文。</p><img alt='校门' src='data:image/png;base64," + Pictures.PNG_BASE64
                + "'><p>又。<img src='data:image/gif;base64," + Pictures.GIF_BASE64 + "'></p>");

        assertThat(draft.html())
                .isEqualTo("<p>正文。</p><figure><img src=\"picture:1\" alt=\"\"><figcaption>校门</figcaption></figure>"
                        + "<p>又。</p><figure><img src=\"picture:2\" alt=\"\"></figure>");
        assertThat(draft.pictures())
                .extracting(ReadPicture::filename)
                .containsExactly("picture-1.png", "picture-2.gif");
        assertThat(draft.pictures().get(0).content()).isEqualTo(Pictures.png());
    }

    @Test
    void prefersTheFigureCaptionToTheAlternativeText() {
        String picture = "data:image/png;base64," + Pictures.PNG_BASE64;

        assertThat(body("<p>正文。</p><figure><img alt=a src='" + picture
                        + "'><figcaption>校<b>门</b></figcaption></figure>"))
                .endsWith("<figcaption>校<strong>门</strong></figcaption></figure>");
    }

    @Test
    void leavesPicturesOfTheWebMissing() {
        Draft draft = read("<p>正文。<img src='https://example.org/a.jpg' alt='甲'><img src='//example.org/b.jpg'>"
                + "<img src='c.jpg'><img src='https://example.org/a.jpg'></p>");

        assertThat(draft.html())
                .startsWith("<p>正文。</p><figure class=\"missing\"><img src=\"missing:1\" alt=\"\">"
                        + "<figcaption>甲</figcaption></figure>")
                .contains("missing:2", "missing:3")
                .doesNotContain("missing:4", "example.org");
        assertThat(draft.dropped())
                .containsExactly(
                        new Dropped("external-picture", "https://example.org/a.jpg", 2),
                        new Dropped("external-picture", "//example.org/b.jpg", 1),
                        new Dropped("external-picture", "c.jpg", 1));
        assertThat(draft.pictures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=",
                "data:image/png;base64,AAAA",
                "data:image/png,x",
                "data:"
            })
    void dropsPicturesThatAreNone(String source) {
        Draft draft = read("<p>正文。<img src='" + source + "'></p>");

        assertThat(draft.html()).isEqualTo("<p>正文。</p>");
        assertThat(draft.dropped()).extracting(Dropped::kind).containsExactly("unsupported-picture");
    }

    @Test
    void keepsTablesWithHeadersAndSpans() {
        String table = "<table><thead><tr><th>名次</th><th>单位</th></tr></thead>"
                + "<tbody><tr><td colspan=\"2\">并列</td></tr><tr><td>一</td><td>计算机<br>学院</td></tr></tbody></table>";

        assertThat(body("<p>正文。</p>" + table)).isEqualTo("<p>正文。</p>" + table);
    }

    @Test
    void unfoldsATableThatArrangesPictures() {
        String picture = "<img src='data:image/png;base64," + Pictures.PNG_BASE64 + "'>";
        String other = "<img src='data:image/gif;base64," + Pictures.GIF_BASE64 + "'>";

        assertThat(body("<p>正文。</p><table><tr><td>" + picture + "<td>" + other + "<tr><td>甲<td>乙</table>"))
                .isEqualTo("<p>正文。</p><figure><img src=\"picture:1\" alt=\"\"></figure><p>甲</p>"
                        + "<figure><img src=\"picture:2\" alt=\"\"></figure><p>乙</p>");
    }

    @Test
    void drawsNestedListsIntoTheOuterOne() {
        assertThat(body("<p>正文。</p><ul><li>一<ol><li>一之一</li></ol></li><li><p>二</p><p>又二</p></li></ul>"))
                .isEqualTo("<p>正文。</p><ul><li>一</li><li>一之一</li><li>二<br>又二</li></ul>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<p>　　缩进&nbsp;的  段落 </p> | <p>缩进 的 段落</p>",
                "\"<p>中文\n换行，\nEnglish\nwords</p>\" | <p>中文换行，English words</p>",
                "<p>一</p><p>&nbsp;</p><p>　</p><p><br></p><p>二</p> | <p>一</p><p>二</p>",
                "<p>一<br><br>二<br>　　三<br>四</p> | <p>一</p><p>二</p><p>三<br>四</p>",
                "<p>面积10<sup>4</sup>m<sup>2</sup>，H<sub>2</sub>O</p> | <p>面积10⁴m²，H₂O</p>",
                "<p>a&#x200B;b&#xFEFF;c&#x202E;d&#1;e</p> | <p>abcde</p>",
                "<p>e&#x301;</p> | <p>é</p>",
                "<p>一<b>二</b><b>三</b></p> | <p>一<strong>二三</strong></p>",
                "<b>粗<p>段</p></b>细 | <p><strong>粗</strong></p><p><strong>段</strong></p><p>细</p>",
                "<p>1 &lt; 2 &amp; a=b+c@d `e`</p> | <p>1 &lt; 2 &amp; a=b+c@d `e`</p>",
                "\"<pre>一\n二</pre>\" | <p>一<br>二</p>"
            })
    void normalisesText(String html, String expected) {
        assertThat(body("<h1>题</h1>" + html)).isEqualTo(expected);
    }

    @Test
    void readsItsOwnOutputUnchanged() {
        String html = read("<h2>甲</h2><ul><li>一</li></ul><table><tr><td>a</td><td>b</td></tr></table><p>x<br>y</p>")
                .html();

        Draft again = reader.read(DraftFormat.HTML, html, DraftContext.NONE.withTitle("题"));

        assertThat(again.html()).isEqualTo(html);
    }

    private String body(String html) {
        return read(html).html();
    }

    private Draft read(String html) {
        return reader.read(DraftFormat.HTML, html);
    }
}
