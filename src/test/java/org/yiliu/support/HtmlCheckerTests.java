package org.yiliu.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlCheckerTests {

    @Test
    void acceptsAValidPage() {
        String page = """
                <!DOCTYPE html>
                <html lang="zh-CN" data-bs-theme="light">
                <head>
                  <meta charset="utf-8">
                  <meta http-equiv="Content-Security-Policy" content="default-src 'self'">
                  <title>译流</title>
                  <style>p { margin: 0 auto; color: var(--ink) }</style>
                  <script type="application/ld+json">{"@type": "NewsArticle", "headline": "a"}</script>
                </head>
                <body>
                  <svg viewBox="0 0 10 10" role="img" aria-label="a"><path d="M0 0 L1 1"/></svg>
                  <time datetime="2026-03-01T08:00:00Z">1 March</time>
                  <form action="/a" method="post" data-hx-post="/a"><input name="d" aria-label="d" pattern="[0-9]+">
                    <button>Go</button></form>
                </body>
                </html>
                """;

        assertThat(HtmlChecker.errors(page)).isEmpty();
    }

    @Test
    void namesEachError() {
        assertThat(HtmlChecker.errorsInFragment("<p><div>a</div></p><img src=\"a.png\">"))
                .anyMatch(error -> error.contains("alt"))
                .anyMatch(error -> error.contains("No “p” element in scope"));
    }
}
