package org.yiliu.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@EnabledIfChromium
class TestBrowserTests {

    @Test
    void showsAPageAndFindsWhatExcludesPeople() {
        try (BrowserContext browser = TestBrowser.context("http://127.0.0.1")) {
            Page page = browser.newPage();
            page.setContent("<!DOCTYPE html><html lang=en><title>译流</title><main><h1>译流</h1><img src=a.png></main>");

            assertThat(page.locator("h1").textContent()).isEqualTo("译流");
            assertThat(Axe.graveFindings(page)).singleElement().asString().contains("image-alt");
        }
    }
}
