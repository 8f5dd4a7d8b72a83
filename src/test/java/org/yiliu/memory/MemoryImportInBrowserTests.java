package org.yiliu.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiliu.memory.index.IndexUpkeep;
import org.yiliu.support.EnabledIfChromium;
import org.yiliu.support.TestBrowser;

/**
 * A file comes in, is found and retired in a browser. In a program of its own: Spring's mock requests with a token put a
 * store of their own in place of the one that gives a browser its cookie.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yiliu.data-dir=target/test-data/memory-browser",
            "spring.datasource.url=jdbc:h2:mem:memory-browser",
            "yiliu.memory.catch-up=1h"
        })
@EnabledIfChromium
class MemoryImportInBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    IndexUpkeep upkeep;

    @Test
    void takesAFileFindsItsUnitAndRetiresIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("旧译.tmx");
        Files.writeString(file, MemoryPagesIntegrationTests.oneUnit("你好", "Hello"));
        try (BrowserContext browser = TestBrowser.context("http://127.0.0.1:" + port)) {
            Page page = MemoryPagesIntegrationTests.signedIn(browser, "coordinator");
            page.navigate("/memory");
            page.locator("#file").setInputFiles(file);
            page.locator("form[data-memory-import] button").click();
            page.locator("[data-state=DONE]").waitFor();

            assertThat(page.url()).matches(".*/memory/imports/[0-9]+");
            assertThat(page.locator("#memory-import dd").allTextContents()).containsExactly("1", "1", "0", "0");
            upkeep.catchUp();
            page.navigate("/memory");
            page.locator("input[type=search]").fill("hell");
            page.locator("mark").waitFor();
            assertThat(page.locator("mark").textContent()).isEqualTo("Hell");
            page.locator(".yl-mem-retire summary").click();
            page.locator(".yl-mem-retire textarea").fill("too short");
            page.locator(".yl-mem-retire button").click();
            page.locator(".yl-toast").waitFor();
            assertThat(page.locator(".yl-toast").textContent()).contains("Retired");
        }
    }
}
