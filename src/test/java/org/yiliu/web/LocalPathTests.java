package org.yiliu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles?stage=DRAFT&q=%E6%A0%A1", "/articles/YL-2026-0001/translate"})
    void keepsPathsOfThisSite(String path) {
        assertThat(LocalPath.orRoot(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "articles",
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/a\r\nX: y",
                "javascript:x"
            })
    void leadsHomeInsteadOfElsewhere(String path) {
        assertThat(LocalPath.orRoot(path)).isEqualTo("/");
    }
}
