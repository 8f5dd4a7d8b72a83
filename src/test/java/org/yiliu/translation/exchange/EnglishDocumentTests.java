package org.yiliu.translation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class EnglishDocumentTests {

    private static final String HTML = """
            <h2>Awards</h2>
            <p>The <strong>school <em>held</em></strong> a <a href="https://example.org/a?b=1&amp;c=2">contest</a>,<br>and <a href="/news/x">more</a> &amp; &lt;b&gt;.</p>
            <ul><li>One</li><li>Two<ol><li>inner</li></ol></li></ul>
            <ol><li>First</li></ol>
            <h3>Results</h3>
            <table><tr><th>Name</th><th>Prize</th></tr><tr><td>Li Na</td><td></td></tr></table>
            <figure><img src="/media/p1" alt="The winners"><figcaption>The <em>winners</em></figcaption></figure>
            <figure><img src="/media/gone" alt="Lost"></figure>
            <figure><img src="/media/webp" alt="Modern"></figure>""";

    @Test
    void hasTheStructureOfThePage() throws IOException {
        try (XWPFDocument word = document()) {
            List<XWPFParagraph> paragraphs = word.getParagraphs();
            assertThat(paragraphs.get(0).getText()).isEqualTo("Contest Held");
            assertThat(paragraphs.get(0).getStyle()).isEqualTo("Heading1");
            assertThat(named(word, "Awards").getStyle()).isEqualTo("Heading2");
            assertThat(named(word, "Results").getStyle()).isEqualTo("Heading3");
            assertThat(named(word, "One").getNumFmt()).isEqualTo("bullet");
            assertThat(named(word, "inner").getNumFmt()).isEqualTo("decimal");
            assertThat(named(word, "inner").getNumIlvl()).isEqualTo(1);
            assertThat(named(word, "Two").getText()).isEqualTo("Two");
            assertThat(named(word, "First").getNumID())
                    .isNotEqualTo(named(word, "inner").getNumID());
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getNumberOfRows()).isEqualTo(2);
            assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("Prize");
            assertThat(table.getRow(0)
                            .getCell(1)
                            .getParagraphArray(0)
                            .getRuns()
                            .get(0)
                            .isBold())
                    .isTrue();
        }
    }

    @Test
    void keepsTheLookOfWordsAndLinks() throws IOException {
        try (XWPFDocument word = document()) {
            XWPFParagraph text = named(word, "The school held a contest,");
            assertThat(text.getText()).endsWith("more & <b>.");
            assertThat(text.getRuns())
                    .filteredOn(XWPFRun::isBold)
                    .extracting(XWPFRun::text)
                    .containsExactly("school ", "held");
            assertThat(text.getRuns())
                    .filteredOn(XWPFRun::isItalic)
                    .extracting(XWPFRun::text)
                    .containsExactly("held");
            assertThat(text.getRuns())
                    .filteredOn(XWPFHyperlinkRun.class::isInstance)
                    .singleElement()
                    .satisfies(run -> assertThat(
                                    ((XWPFHyperlinkRun) run).getHyperlink(word).getURL())
                            .isEqualTo("https://example.org/a?b=1&c=2"));
        }
    }

    @Test
    void showsPicturesAndNamesThoseThatWordCannotShow() throws IOException {
        try (XWPFDocument word = document()) {
            assertThat(word.getAllPictures())
                    .singleElement()
                    .satisfies(picture -> assertThat(picture.getData()).isEqualTo(png()));
            assertThat(word.getParagraphs().stream()
                            .flatMap(it -> it.getRuns().stream())
                            .flatMap(it -> it.getEmbeddedPictures().stream()))
                    .singleElement()
                    .satisfies(picture -> {
                        assertThat(picture.getDescription()).isEqualTo("The winners");
                        assertThat(picture.getWidth()).isLessThan(500);
                        assertThat(picture.getDepth()).isEqualTo(picture.getWidth() / 2);
                    });
            assertThat(named(word, "The winners")).isNotNull();
            assertThat(named(word, "[Picture: Lost]")).isNotNull();
            assertThat(named(word, "[Picture: Modern]")).isNotNull();
        }
    }

    private static XWPFParagraph named(XWPFDocument word, String beginning) {
        return word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(beginning));
    }

    private static XWPFDocument document() throws IOException {
        EnglishDocument document = new EnglishDocument("YL-2026-0042", "Contest Held", EnglishDocumentTests::picture);
        document.note("Not complete: 1 of 3 segments have no English yet and are left out.");
        document.line("March 6, 2026 · Academic Affairs Office");
        document.body(HTML);
        document.line("Translated by Basic Course Department");
        return new XWPFDocument(new ByteArrayInputStream(document.bytes()));
    }

    private static Optional<byte[]> picture(String hash) {
        return switch (hash) {
            case "p1" -> Optional.of(png());
            case "webp" -> Optional.of("RIFF0000WEBPVP8 ".getBytes(StandardCharsets.US_ASCII));
            default -> Optional.empty();
        };
    }

    private static byte[] png() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(2_000, 1_000, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
