package org.yiliu.translation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.translation.exchange.ExchangeMother.read;
import static org.yiliu.translation.exchange.ExchangeMother.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiliu.support.EnabledIfInstalled;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;

/** Documents that LibreOffice opened and saved, as itself and by way of its own format. */
@EnabledIfInstalled("soffice")
class OfficeRoundTripTests {

    @TempDir
    private Path folder;

    private final List<SegmentView> segments = List.of(
            segment(7, "学校举行开学典礼", "Opening Ceremony Held", SegmentState.TRANSLATED, 4),
            segment(8, "学校今天举行<1>开学典礼</1>。<2/>完", "", SegmentState.INITIAL, 0),
            segment(9, "他说“你好”。", "He said “hello” \\\\<1> & <b>.", SegmentState.REVIEWED, 12));

    @Test
    void survivesBeingSavedByAnotherProgram() throws Exception {
        byte[] document = ExchangeMother.bilingual(segments, List.of(), Locale.CHINA);

        byte[] saved = converted(document, "docx", "docx");
        byte[] byItsOwnFormat = converted(converted(document, "docx", "odt"), "odt", "docx");

        assertThat(saved).isNotEqualTo(document);
        assertThat(read(saved)).isEqualTo(read(document));
        assertThat(read(saved).units()).allMatch(unit -> unit.extras().untouched());
        assertThat(read(byItsOwnFormat).units()).isEqualTo(read(document).units());
    }

    @Test
    void keepsWhatWasTypedAndCommented() throws Exception {
        byte[] typed = WordEditor.edit(ExchangeMother.bilingual(segments, List.of(), Locale.ENGLISH), table -> {
            WordEditor.type(table, 2, 3, "The <1>ceremony</1> was held today.<2/>End");
            WordEditor.type(table, 2, 4, "Translated");
        });

        byte[] saved = converted(WordEditor.comment(typed, 2, "审稿人", "Which year?"), "docx", "docx");

        assertThat(read(saved).units().get(1)).satisfies(unit -> {
            assertThat(unit.target()).isEqualTo("The <1>ceremony</1> was held today.<2/>End");
            assertThat(unit.state()).isEqualTo("translated");
            assertThat(unit.extras().untouched()).isFalse();
            assertThat(unit.extras().remarks()).containsExactly("审稿人: Which year?");
        });
    }

    private byte[] converted(byte[] document, String from, String to) throws IOException, InterruptedException {
        Path in = Files.createTempDirectory(folder, "in").resolve("a." + from);
        Path out = Files.createTempDirectory(folder, "out");
        Files.write(in, document);
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        out.toString(),
                        in.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(out.resolve("a." + to));
    }
}
