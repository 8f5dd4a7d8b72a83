package org.yiliu.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The system's Chromium, driven by Playwright; started once per test run, when first needed.
 *
 * <p>A context is one person's browser with cookies of its own; the test closes it:
 *
 * <pre>{@code
 * try (BrowserContext author = TestBrowser.context("http://127.0.0.1:" + port)) {
 *     Page page = author.newPage();
 *     page.navigate("/login");
 * }
 * }</pre>
 */
public final class TestBrowser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser browser;

    private TestBrowser() {}

    /** Chromium's path: what the environment variable {@code YILIU_CHROMIUM} names, else the first on the path. */
    public static Optional<Path> executable() {
        Stream<Path> named = Stream.ofNullable(System.getenv("YILIU_CHROMIUM")).map(Path::of);
        Stream<Path> installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, installed).filter(Files::isExecutable).findFirst();
    }

    /** A new English browser of 1366 by 900 pixels; relative addresses start at {@code baseUrl}. */
    public static BrowserContext context(String baseUrl) {
        return context(options(baseUrl));
    }

    /** A new phone-sized (390 by 844 pixels) English browser. */
    public static BrowserContext phoneContext(String baseUrl) {
        return context(options(baseUrl).setViewportSize(390, 844).setHasTouch(true));
    }

    /** A new browser with the given options; see {@link #options}. */
    public static BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
        context.setDefaultTimeout(30_000);
        return context;
    }

    /** The options {@link #context(String)} starts from. */
    public static Browser.NewContextOptions options(String baseUrl) {
        return new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1366, 900);
    }

    private static synchronized Browser browser() {
        Browser running = browser;
        if (running == null) {
            // The machine's own Chromium is used, so none is fetched.
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable().orElseThrow())
                            .setArgs(ARGS));
            browser = running;
        }
        return running;
    }
}
