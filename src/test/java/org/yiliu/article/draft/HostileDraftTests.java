package org.yiliu.article.draft;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.yiliu.article.draft.WordFile.aWordFile;
import static org.yiliu.article.draft.WordFile.paragraph;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.article.draft.UnreadableDraftException.Reason;

/** Damaged, disguised and hostile files: each is refused, with its reason, in little time. */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileDraftTests {

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private final DraftReader reader = new DraftReader(DraftLimits.standard());

    @Test
    void refusesAZipBombWhoseSizesAreDeclared() {
        byte[] bomb = aWordFile()
                .part("word/media/a.png", new byte[60 << 20])
                .part("word/media/b.png", new byte[60 << 20])
                .bytes();

        assertRefused(Reason.BOMB, bomb);
    }

    @Test
    void refusesAZipBombOfTenGigabytes() throws IOException {
        assertRefused(Reason.BOMB, Bombs.tenGigabytes("word/document.xml"));
        assertRefused(Reason.BOMB, Bombs.tenGigabytes("word/embeddings/object.bin"));
    }

    @Test
    void refusesAZipBombThatLiesAboutItsSize() throws IOException {
        assertRefused(Reason.BOMB, Bombs.lyingAboutItsSize());
    }

    @Test
    void neverOpensAZipWithinAZip() {
        byte[] inner = aWordFile().part("word/media/a.png", new byte[50 << 20]).bytes();
        byte[] outer = aWordFile().part("word/embeddings/inner.docx", inner).bytes();

        assertThat(read(outer).html()).isEqualTo("<p>正文第一段。</p>");
    }

    @Test
    void refusesTooManyParts() {
        WordFile file = aWordFile();
        for (int at = 0; at < 5001; at++) {
            file.part("word/media/" + at + ".png", new byte[0]);
        }

        assertRefused(Reason.BOMB, file.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE w:document SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
                "<!DOCTYPE w [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>",
                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
            })
    void refusesADocumentType(String type) {
        String prolog = "<?xml version=\"1.0\"?>" + type;

        assertRefused(Reason.HOSTILE_XML, aWordFile().prolog(prolog).bytes());
        assertRefused(
                Reason.HOSTILE_XML,
                aWordFile().part("customXml/item1.xml", prolog + "<a/>").bytes());
    }

    @Test
    void refusesAnEntityThatIsNotDeclared() {
        assertRefused(Reason.DAMAGED, aWordFile().body(paragraph("&xxe;")).bytes());
    }

    @Test
    void fetchesNothingFromElsewhereAndSaysSo() {
        Draft draft = read(aWordFile()
                .related("t1", "attachedTemplate", "http://127.0.0.1:1/evil.dotm", "External")
                .related("o1", "oleObject", "file://server/share/x", "External")
                .related("f1", "frame", "http://127.0.0.1:1/frame", "External")
                .bytes());

        assertThat(draft.html()).isEqualTo("<p>正文第一段。</p>");
        assertThat(draft.dropped())
                .extracting(Dropped::kind)
                .containsOnly("external-part")
                .hasSize(3);
    }

    @Test
    void refusesMacrosWhateverTheNameSays() {
        byte[] byType = aWordFile()
                .contentType("application/vnd.ms-word.document.macroEnabled.main+xml")
                .bytes();
        byte[] byPart = aWordFile().part("word/vbaProject.bin", "x").bytes();

        assertRefused(Reason.MACROS, byType);
        assertRefused(Reason.MACROS, byPart);
    }

    @Test
    void refusesEncryptedAndOldFiles() {
        byte[] encrypted = Arrays.copyOf(OLE, 4096);
        byte[] name = "EncryptedPackage".getBytes(UTF_16LE);
        System.arraycopy(name, 0, encrypted, 1024, name.length);

        assertRefused(Reason.ENCRYPTED, encrypted);
        assertRefused(Reason.OLD_WORD_FILE, Arrays.copyOf(OLE, 4096));
    }

    static Stream<byte[]> otherKinds() {
        return Stream.of(
                "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(UTF_8),
                Pictures.png(),
                "{\\rtf1\\ansi 正文}".getBytes(UTF_8),
                WordFile.zip(new TreeMap<>(Map.of("a.txt", new byte[10]))),
                aWordFile()
                        .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                        .bytes());
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void refusesOtherKindsOfFile(byte[] content) {
        for (DraftFormat format : DraftFormat.values()) {
            assertThat(reason(format, content)).isEqualTo(Reason.DISGUISED);
        }
    }

    @Test
    void refusesTextAsWordAndWordAsText() {
        assertRefused(Reason.NOT_A_WORD_FILE, "正文第一段。".getBytes(UTF_8));
        assertThat(reason(DraftFormat.TEXT, aWordFile().bytes())).isEqualTo(Reason.DISGUISED);
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        noise[0] = 'x';

        assertThat(reason(DraftFormat.TEXT, noise)).isEqualTo(Reason.BINARY);
        assertThat(reason(DraftFormat.MARKDOWN, new byte[100])).isEqualTo(Reason.BINARY);
        assertRefused(Reason.NOT_A_WORD_FILE, noise);
    }

    @Test
    void refusesATruncatedFileWhereverItIsCut() {
        byte[] whole = aWordFile().part("word/media/a.png", Pictures.png()).bytes();

        for (int length = 8; length < whole.length; length += 97) {
            assertRefused(Reason.DAMAGED, Arrays.copyOf(whole, length));
        }
    }

    @Test
    void neverFailsOtherwiseWhateverByteIsBroken() {
        byte[] whole = aWordFile().part("word/media/a.png", Pictures.png()).bytes();
        Random random = new Random(11);

        for (int at = 0; at < whole.length; at += 3) {
            byte[] broken = whole.clone();
            broken[at] = (byte) random.nextInt(256);
            Throwable thrown = catchThrowable(() -> read(broken));
            assertThat(thrown == null || thrown instanceof UnreadableDraftException)
                    .as("byte %s: %s", at, thrown)
                    .isTrue();
        }
    }

    @Test
    void refusesAWordFileWithoutItsText() {
        byte[] content = WordFile.zip(new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes(UTF_8),
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                        .getBytes(UTF_8))));

        assertThat(reason(DraftFormat.DOCX, content)).isIn(Reason.DAMAGED, Reason.NOT_A_WORD_FILE);
    }

    @ParameterizedTest
    @EnumSource(DraftFormat.class)
    void refusesNothing(DraftFormat format) {
        assertThat(reason(format, new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n　", "<p></p>", "<script>alert(1)</script>"})
    void refusesHtmlInWhichNothingIsLeft(String html) {
        assertThatThrownBy(() -> reader.read(DraftFormat.HTML, html)).isInstanceOf(UnreadableDraftException.class);
    }

    @Test
    void refusesAnEmptyWordFile() {
        assertRefused(Reason.EMPTY, aWordFile().body(paragraph("")).bytes());
    }

    @Test
    void refusesDeepAndVastWordFiles() {
        assertRefused(
                Reason.TOO_COMPLEX,
                aWordFile()
                        .body("<w:sdt>".repeat(9_000) + "</w:sdt>".repeat(9_000))
                        .bytes());
        assertRefused(Reason.BOMB, aWordFile().body("<w:p/>".repeat(600_000)).bytes());
    }

    @Test
    void refusesManyElementsThatDoNotCompressWell() {
        StringBuilder body = new StringBuilder();
        Random random = new Random(5);
        for (int at = 0; at < 600_000; at++) {
            body.append("<w:p a=\"").append(random.nextInt()).append("\"/>");
        }

        assertRefused(Reason.TOO_COMPLEX, aWordFile().body(body.toString()).bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<p><b x=1>",
                "<ul><li>",
                "<table><tr><td>",
                "<blockquote>",
                "<font>",
                "<ul>",
                "<svg>",
                "<a>"
            })
    void survivesDeepHtml(String tag) {
        Throwable thrown = catchThrowable(() -> reader.read(DraftFormat.HTML, tag.repeat(100_000) + "正文"));

        assertThat(thrown == null || thrown instanceof UnreadableDraftException)
                .as("%s", thrown)
                .isTrue();
    }

    static Stream<String> vastTexts() {
        StringBuilder attributes = new StringBuilder("<p ");
        StringBuilder formatting = new StringBuilder();
        for (int at = 0; at < 200_000; at++) {
            attributes.append("a").append(at).append("=1 ");
            formatting.append("<b a=").append(at).append("><p>");
        }
        return Stream.of(
                attributes.append(">正文").toString(),
                formatting + "正文",
                "<p title='" + "x".repeat(15_000_000) + "'>正文",
                "<".repeat(400_000),
                "<!--".repeat(100_000),
                "&amp".repeat(150_000));
    }

    @ParameterizedTest
    @MethodSource("vastTexts")
    void survivesVastHtml(String html) {
        Throwable thrown = catchThrowable(() -> reader.read(DraftFormat.HTML, html));

        assertThat(thrown == null
                        || thrown instanceof UnreadableDraftException
                        || thrown instanceof DraftTooLargeException)
                .as("%s", thrown)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a **a ", "[", "![", "[a](", "`", "*", "_a ", "<", "1. ", "| ", "\n- a\n"})
    void survivesDeepMarkdown(String mark) {
        Throwable thrown = catchThrowable(() -> reader.read(DraftFormat.MARKDOWN, mark.repeat(60_000) + "正文"));

        assertThat(thrown == null
                        || thrown instanceof UnreadableDraftException
                        || thrown instanceof DraftTooLargeException)
                .as("%s", thrown)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = DraftFormat.class,
            names = {"HTML", "MARKDOWN", "TEXT"})
    void readsAsManyCharactersAsAllowedAndNoMore(DraftFormat format) {
        String text = "字".repeat(200_000);

        assertThat(reader.read(format, text).html()).contains(text);
        assertThatThrownBy(() -> reader.read(format, text + "字")).isInstanceOf(DraftTooLargeException.class);
    }

    @Test
    void refusesAWordFileWithTooManyCharacters() {
        byte[] long1 = aWordFile().body(paragraph(randomText(200_001))).bytes();
        byte[] long2 = aWordFile().body(paragraph(randomText(3_000_000))).bytes();

        assertThatThrownBy(() -> read(long1)).isInstanceOf(DraftTooLargeException.class);
        assertThatThrownBy(() -> read(long2)).isInstanceOf(DraftTooLargeException.class);
    }

    @Test
    void refusesAFileThatIsTooLargeAndTooManyPictures() {
        byte[] large = new byte[(20 << 20) + 1];
        StringBuilder pictures = new StringBuilder("<p>正文</p>");
        for (int at = 0; at <= 100; at++) {
            pictures.append("<img src=https://example.org/").append(at).append(".png>");
        }

        assertThatThrownBy(() -> reader.read(DraftFormat.TEXT, "a.txt", large))
                .isInstanceOf(DraftTooLargeException.class);
        assertThatThrownBy(() -> reader.read(DraftFormat.HTML, pictures.toString()))
                .isInstanceOf(DraftTooLargeException.class);
    }

    private static String randomText(int length) {
        return new Random(3)
                .ints(length, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void assertRefused(Reason reason, byte[] content) {
        assertThat(reason(DraftFormat.DOCX, content)).isEqualTo(reason);
    }

    private Reason reason(DraftFormat format, byte[] content) {
        long start = System.nanoTime();
        Throwable thrown = catchThrowable(() -> reader.read(format, "稿", content));
        assertThat(thrown).isInstanceOf(UnreadableDraftException.class);
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
        return ((UnreadableDraftException) thrown).reason();
    }

    private Draft read(byte[] content) {
        return reader.read(DraftFormat.DOCX, "稿.docx", content);
    }
}
