package org.yiliu.translation.text;

import java.util.List;
import org.yiliu.translation.text.Span.Op;

/**
 * What changed from one text to another.
 *
 * @param spans in reading order, a deletion before the insertion that replaces it; without the insertions they read as
 *     the earlier text, without the deletions as the later one
 * @param mostlyDifferent marks would cover nearly everything: show the two texts plainly instead, as
 *     {@link #beforeHtml()} and {@link #afterHtml()} then do, and say so
 */
public record Comparison(List<Span> spans, boolean mostlyDifferent) {

    public Comparison {
        spans = List.copyOf(spans);
    }

    /** Whether the texts differ at all. */
    public boolean changed() {
        return spans.stream().anyMatch(span -> span.op() != Op.EQUAL);
    }

    /** The later text with the deletions marked in it; plain, and the later text alone, when mostly different. */
    public String toHtml() {
        return mostlyDifferent ? afterHtml() : Compare.toHtml(spans);
    }

    /** The earlier text as safe HTML, what went marked as deletion; plain when mostly different. */
    public String beforeHtml() {
        return html(Op.INSERT);
    }

    /** The later text as safe HTML, what came marked as insertion; plain when mostly different. */
    public String afterHtml() {
        return html(Op.DELETE);
    }

    private String html(Op without) {
        return Compare.toHtml(spans.stream()
                .filter(span -> span.op() != without)
                .map(span -> mostlyDifferent ? new Span(Op.EQUAL, span.text()) : span)
                .toList());
    }
}
