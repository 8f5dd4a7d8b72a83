package org.yiliu.desk;

import java.util.List;
import java.util.Locale;
import org.yiliu.translation.TermLine;

/**
 * A term of the open segment as the desks show it.
 *
 * @param used whether the English has one of its renderings already
 */
record TermCard(TermLine line, boolean used) {

    static List<TermCard> of(List<TermLine> lines, String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        return lines.stream()
                .map(line -> new TermCard(
                        line,
                        line.renderings().stream().anyMatch(each -> lower.contains(each.toLowerCase(Locale.ROOT)))))
                .toList();
    }

    /** The rendering to put in; empty when only forbidden ones are known. */
    public String preferred() {
        return line.renderings().isEmpty() ? "" : line.renderings().get(0);
    }

    /** Further renderings that may stand. */
    public List<String> admitted() {
        return line.renderings().stream().skip(1).toList();
    }

    /** All that may stand, one a line: for the script. */
    public String allowedLines() {
        return String.join("\n", line.renderings());
    }

    /** All that must not, one a line. */
    public String forbiddenLines() {
        return String.join("\n", line.forbidden());
    }
}
