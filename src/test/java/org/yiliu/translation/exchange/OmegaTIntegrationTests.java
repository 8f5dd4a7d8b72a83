package org.yiliu.translation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yiliu.support.EnabledIfInstalled;

/** OmegaT itself translates our file with our memory, and gives it back. */
@EnabledIfInstalled("omegat")
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:omegat")
class OmegaTIntegrationTests extends TranslationInHand {

    private static final String PROJECT = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <omegat><project version="1.0">
              <source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
              <glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
              <source_lang>ZH-CN</source_lang><target_lang>EN</target_lang>
              <sentence_seg>false</sentence_seg>
            </project></omegat>
            """;

    /** As the translation memory writes it: TMX 1.4b, placeholders as bpt and ept. */
    private static final String MEMORY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4"><header creationtool="Yiliu" creationtoolversion="1" segtype="sentence" o-tmf="Yiliu"
              adminlang="en" srclang="zh-CN" datatype="plaintext"/><body>
            <tu><tuv xml:lang="zh-CN"><seg>学校举行开学典礼</seg></tuv><tuv xml:lang="en"><seg>Opening Ceremony Held &amp; More</seg></tuv></tu>
            <tu><tuv xml:lang="zh-CN"><seg>学校今天举行<bpt i="1" type="g">&lt;1&gt;</bpt>开学典礼<ept i="1">&lt;/1&gt;</ept>。</seg></tuv>
                <tuv xml:lang="en"><seg>The <bpt i="1" type="g">&lt;1&gt;</bpt>opening ceremony<ept i="1">&lt;/1&gt;</ept> was held today.</seg></tuv></tu>
            </body></tmx>
            """;

    /** "Show level 2 tags" in OmegaT's settings of external memories. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <omegat><preference version="1.0"><ext_tmx_show_level2>true</ext_tmx_show_level2></preference></omegat>
            """;

    @TempDir
    private Path folder;

    @Test
    void translatesOurFileWithOurMemory() throws Exception {
        String file = new String(
                accounts.actingAs("translator", () -> files.xliff(number, "1.2"))
                        .content(),
                StandardCharsets.UTF_8);

        String translated = translatedByOmegaT(file);
        MvcTestResult taken = put(translated);

        assertThat(translated).isNotEqualTo(file);
        assertThat(taken).hasStatusOk().bodyJson().extractingPath("$.updated").isEqualTo(2);
        assertThat(targets())
                .containsExactly("Opening Ceremony Held & More", "The <1>opening ceremony</1> was held today.", "");
    }

    private String translatedByOmegaT(String file) throws IOException, InterruptedException {
        Path project = folder.resolve("project");
        write(project.resolve("omegat.project"), PROJECT);
        write(project.resolve("source/article.xlf"), file);
        write(project.resolve("tm/auto/memory.tmx"), MEMORY);
        write(folder.resolve("settings/omegat.prefs"), SETTINGS);
        for (String empty : new String[] {"target", "omegat", "glossary", "dictionary"}) {
            Files.createDirectories(project.resolve(empty));
        }
        Process omegat = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-jar",
                        "/usr/share/omegat/OmegaT.jar",
                        project.toString(),
                        "--mode=console-translate",
                        "--config-dir=" + folder.resolve("settings"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(omegat.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return Files.readString(project.resolve("target/article.xlf"));
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
