package org.yiliu.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.yiliu.support.TestBrowser;

/** Somebody at a browser, who knows the pages by the words on them. */
final class Visitor implements AutoCloseable {

    private static final String PASSWORD = "yiliu-demo";

    /** Milliseconds; a busy build machine takes its time. */
    private static final double PATIENCE = 30_000;

    private final BrowserContext browser;
    private final Page page;
    private final MessageSource messages;
    private final Locale language;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext browser, MessageSource messages, Locale language) {
        this.browser = browser;
        this.messages = messages;
        this.language = language;
        browser.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
    }

    /** Somebody with a browser in this language; {@code phone} tells a hand's width from a desk's. */
    static Visitor at(String base, MessageSource messages, Locale language, boolean phone) {
        var options =
                TestBrowser.options(base).setLocale(language.toLanguageTag()).setReducedMotion(ReducedMotion.REDUCE);
        if (phone) {
            options.setViewportSize(390, 844).setHasTouch(true);
        }
        return new Visitor(TestBrowser.context(options), messages, language);
    }

    Visitor signsIn(String username) {
        opens("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        presses("login.submit");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Visitor opens(String path) {
        page.navigate(path);
        return this;
    }

    /** Presses the button with this word on it. */
    Visitor presses(String key) {
        button(page.locator("body"), key).click();
        return this;
    }

    Locator button(Locator within, String key) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginningWith(key)));
    }

    Locator link(Locator within, String key) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(beginningWith(key)));
    }

    Locator on(String selector) {
        return page.locator(selector);
    }

    String says(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    Page page() {
        return page;
    }

    /** What the browser's console has to complain of so far: broken scripts, forbidden loads. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
    }

    /** A pattern that JavaScript reads alike: it knows no quoting by {@code \\Q}. */
    private Pattern beginningWith(String key) {
        return Pattern.compile("^\\s*" + says(key).replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0"));
    }
}
