package org.yiliu.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:suggestions-off")
class SuggestionsOffIntegrationTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Suggestions suggestions;

    @Test
    void isOffUnlessSomebodySwitchesItOn() {
        var answer = mvc.post()
                .uri("/api/v1/articles/YL-2026-0001/translation/segments/1/suggestions")
                .header("Accept-Language", "zh-CN")
                .with(httpBasic("translator", "yiliu-demo"))
                .exchange();

        assertThat(suggestions.enabled()).isFalse();
        assertThat(suggestions.machineName()).isEmpty();
        assertThat(answer).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("机器译文未启用");
    }
}
