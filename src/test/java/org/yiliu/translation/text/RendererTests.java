package org.yiliu.translation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.translation.text.Rendered.Problem;

class RendererTests {

    private static final PictureView.Lookup PICTURES = src -> src.startsWith("/media/")
            ? Optional.of(new PictureView("/news" + src + ".jpg", 640, 480))
            : Optional.empty();

    @Test
    void rebuildsTheSourcesStructureInEnglish() {
        Structure structure = Structure.of(
                "题",
                "<h2>背景</h2><p>甲。<a href=\"https://x.cn/?a=1&amp;b=2\" rel=\"nofollow\">乙</a>。</p>"
                        + "<ol start=\"3\"><li>丙</li></ol><table><tr><th scope=\"row\" colspan=\"2\" onclick=\"x()\">丁</th>"
                        + "<td></td></tr></table><figure><img src=\"/media/a\"><figcaption>图</figcaption></figure>",
                "部",
                null);

        Rendered rendered = Renderer.render(
                structure,
                Map.of(
                        1,
                        "A \\<1> title",
                        2,
                        "Office",
                        3,
                        "Background",
                        4,
                        "First one.",
                        5,
                        "See <1>B & C</1>.",
                        6,
                        "Third",
                        7,
                        "Cell",
                        8,
                        "The \"hall\""),
                PICTURES);

        assertThat(rendered.title()).isEqualTo("A <1> title");
        assertThat(rendered.origin()).isEqualTo("Office");
        assertThat(rendered.byline()).isNull();
        assertThat(rendered.problems()).isEmpty();
        assertThat(rendered.html()).isEqualTo("""
                        <h2>Background</h2>
                        <p>First one. See <a href="https://x.cn/?a=1&amp;b=2" rel="nofollow">B &amp; C</a>.</p>
                        <ol start="3"><li>Third</li></ol>
                        <table><tbody><tr><th scope="row" colspan="2">Cell</th><td></td></tr></tbody></table>
                        <figure><img src="/news/media/a.jpg" alt="The &quot;hall&quot;" width="640" height="480" \
                        loading="lazy"><figcaption>The &quot;hall&quot;</figcaption></figure>""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<1>x</1> y<3/>z <2>w</2> | <strong>x</strong> y<br>z <a href=\"/x\">w</a>",
                "x<1>y | xy",
                "x</1>y | xy",
                "<1>x<2>y</1>z</2> | <strong>xy</strong>z",
                "<9>x</9><1/><3>y</3> | xy",
                "<1></1>x | x",
                "<1>x <1>y</1></1> | <strong>x y</strong>",
                "<2>x <2>y</2></2> | <a href=\"/x\">x y</a>",
                "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
                "\\<1>x | &lt;1&gt;x"
            })
    void dropsWhatCannotBeRendered(String target, String html) {
        Structure structure = Structure.of("题", "<p><strong>甲</strong><a href='/x'>乙</a><br>丙</p>", null, null);

        Rendered rendered = Renderer.render(structure, Map.of(1, "T", 2, target), PICTURES);

        assertThat(rendered.html()).isEqualTo("<p>" + html + "</p>");
    }

    @Test
    void joinsAnElementThatWasSplitAtASentenceBorder() {
        Structure structure = Structure.of("题", "<p>甲<strong>乙。<em>丙。丁</em></strong>。<br>戊。</p>", null, null);

        Rendered rendered = Renderer.render(
                structure,
                Map.of(2, "A <1>b.</1>", 3, "<1><2>C.</2></1>", 4, "<1><2>D</2></1>.<3/>", 5, "E."),
                PICTURES);

        assertThat(rendered.html()).isEqualTo("<p>A <strong>b. <em>C. D</em></strong>.<br>E.</p>");
    }

    @Test
    void leavesOutUntranslatedBlocksAndReportsThem() {
        Structure structure = Structure.of(
                "题",
                "<p>甲。乙。</p><p>丙<strong>丁</strong></p><figure><img src=\"missing:1\"><figcaption>图</figcaption></figure>",
                null,
                null);

        Rendered rendered = Renderer.render(structure, Map.of(4, "C d"), PICTURES);

        assertThat(rendered.html()).isEqualTo("<p>C d</p>");
        assertThat(rendered.problems())
                .extracting(Problem::position, Problem::type, Problem::detail)
                .containsExactly(
                        tuple(1, Problem.Type.MISSING_TEXT, ""),
                        tuple(2, Problem.Type.MISSING_TEXT, ""),
                        tuple(3, Problem.Type.MISSING_TEXT, ""),
                        tuple(4, Problem.Type.PLACEHOLDERS, "<1> </1>"),
                        tuple(0, Problem.Type.MISSING_PICTURE, "missing:1"));
    }

    @Test
    void givesBackTheSourceWhenItIsItsOwnTarget() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String html = RandomHtml.body(random);
            Structure structure = Structure.of("题", html, null, null);

            Rendered rendered = Renderer.render(structure, sources(structure), PICTURES);

            assertThat(rendered.problems()).isEmpty();
            assertThat(withoutSpaces(rendered.html())).isEqualTo(withoutSpaces(html));
        }
    }

    @Test
    void writesWellFormedHtmlWhateverIsTyped() {
        Structure structure =
                Structure.of("题", "<p><a href='/x'>甲<strong>乙。丙</strong></a><br>丁<a href='/y'>戊</a>。</p>", null, null);
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            Map<Integer, String> targets = Map.of(1, "T", 2, RandomHtml.target(random), 3, RandomHtml.target(random));

            String html = Renderer.render(structure, targets, PICTURES).html();

            Document xml = Jsoup.parse(html.replace("<br>", "<br/>"), Parser.xmlParser());
            assertThat(Jsoup.parseBodyFragment(html).text()).isEqualTo(xml.text());
            assertThat(Jsoup.parseBodyFragment(html).select("a a, strong strong"))
                    .isEmpty();
            assertThat(Jsoup.parseBodyFragment(html).body().html().replaceAll("\\s", ""))
                    .isEqualTo(
                            html.replaceAll("\\s", "").replace("&quot;", "\"").replace("&#39;", "'"));
        }
    }

    private static Map<Integer, String> sources(Structure structure) {
        return structure.cuts().stream()
                .collect(Collectors.toMap(Cut::position, Cut::source, (a, b) -> b, HashMap::new));
    }

    private static String withoutSpaces(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select("img").forEach(image -> image.clearAttributes());
        document.outputSettings().prettyPrint(false);
        return document.body().html().replaceAll("\\s+", "");
    }
}
