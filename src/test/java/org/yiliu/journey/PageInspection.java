package org.yiliu.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yiliu.support.Axe;
import org.yiliu.support.HtmlChecker;

/** Looks at one page as a careful colleague would, and notes all that is wrong with it. */
final class PageInspection {

    /** What the template engine writes in place of a text nobody has written. */
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");

    /** Elements that reach past the window's right edge, the outermost few. */
    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return null;
              const scrolls = element => element && element !== document.body
                && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
              return [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
                .slice(0, 3).map(element => element.outerHTML.slice(0, 120)).join(' | ')
                + ' ' + document.documentElement.scrollWidth + ' px';
            }""";

    /** Chinese that a screen reader would try to read as English, and the other interface's language left over. */
    private static final String CHINESE_UNMARKED = """
            () => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (walker.nextNode()) {
                const text = walker.currentNode;
                const language = text.parentElement.closest('[lang]')?.getAttribute('lang') ?? '';
                if (/\\p{Script=Han}/u.test(text.data) && !language.startsWith('zh')
                    && !text.parentElement.closest('script, template')) found.push(text.data.trim().slice(0, 40));
              }
              return found.slice(0, 5);
            }""";

    private static final int PHONE = 390;
    private static final int DESK = 1366;
    private static final int HEIGHT = 900;

    private final Visitor visitor;
    private final List<String> findings = new ArrayList<>();

    private PageInspection(Visitor visitor) {
        this.visitor = visitor;
    }

    /** @return what is wrong, each with the place; empty if nothing */
    static List<String> of(Visitor visitor, String place, String path, int status) {
        PageInspection inspection = new PageInspection(visitor);
        inspection.look(path, status);
        return inspection.findings.stream()
                .map(finding -> place + " " + path + ": " + finding)
                .toList();
    }

    private void look(String path, int status) {
        Page page = visitor.page();
        int before = visitor.complaints().size();
        Response response = page.navigate(path);
        if (response.status() != status) {
            findings.add("status " + response.status());
            return;
        }
        String html = response.text();
        HtmlChecker.errors(html).forEach(error -> findings.add("HTML " + error));
        MISSING_TEXT.matcher(html).results().forEach(missing -> findings.add("no text " + missing.group()));
        ((List<?>) page.evaluate(CHINESE_UNMARKED)).forEach(text -> findings.add("unmarked Chinese: " + text));
        findings.addAll(Axe.graveFindings(page));
        page.setViewportSize(PHONE, HEIGHT);
        Object wide = page.evaluate(TOO_WIDE);
        if (wide != null) {
            findings.add("wider than a phone: " + wide);
        }
        page.setViewportSize(DESK, HEIGHT);
        List<String> complaints = visitor.complaints();
        complaints.subList(before, complaints.size()).stream()
                .filter(complaint -> status == 200 || !complaint.contains("status of " + status))
                .forEach(findings::add);
    }
}
