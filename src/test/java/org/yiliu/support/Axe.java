package org.yiliu.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** Accessibility findings of axe. */
public final class Axe {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Axe() {}

    /** What axe finds serious or critical on the page as it stands: one line a rule, with the elements. */
    public static List<String> graveFindings(Page page) {
        return new AxeBuilder(page)
                        // one page at a time, without a second one to gather frames: takes half the time
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Axe::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        List<String> elements =
                rule.getNodes().stream().map(CheckedNode::getHtml).limit(5).toList();
        return "%s %s: %s %s".formatted(rule.getImpact(), rule.getId(), rule.getHelp(), elements);
    }
}
