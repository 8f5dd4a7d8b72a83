package org.yiliu.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "web")
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:media")
class MediaIntegrationTests {

    @Autowired
    private Media media;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void keepsEqualBytesOnce() throws IOException {
        byte[] picture = PictureHeaderTests.picture("png");

        var first = media.store(picture);
        var second = media.store(picture);

        assertThat(second).isEqualTo(first);
        assertThat(first.hash()).matches("[0-9a-f]{64}");
        assertThat(media.find(first.hash())).contains(first);
        assertThat(media.content(first.hash())).get().isEqualTo(picture);
        assertThat(media.found(List.of(first.hash(), "0".repeat(64)))).containsOnlyKeys(first.hash());
    }

    @Test
    void refusesPicturesPastTheLimits() {
        assertThatExceptionOfType(PictureTooLargeException.class)
                .isThrownBy(() -> media.store(PictureHeaderTests.pngOf(8_001, 5_000)));
        assertThatExceptionOfType(PictureTooLargeException.class)
                .isThrownBy(() -> media.store(new byte[20 * 1024 * 1024 + 1]));
        assertThat(media.store(PictureHeaderTests.pngOf(8_000, 5_000)).width()).isEqualTo(8_000);
    }

    @Test
    @WithMockUser
    void servesAPictureOnceAndThenFromTheBrowser() throws IOException {
        var file = media.store(PictureHeaderTests.picture("jpg"));

        var answer = mvc.get().uri("/media/" + file.hash()).exchange();

        assertThat(answer).hasStatusOk().hasContentType("image/jpeg");
        assertThat(answer).headers().hasValue("ETag", '"' + file.hash() + '"');
        assertThat(answer.getResponse().getHeader("Cache-Control"))
                .contains("private")
                .contains("immutable");
        assertThat(mvc.get().uri("/media/" + file.hash()).header("If-None-Match", '"' + file.hash() + '"'))
                .hasStatus(304);
    }
}
