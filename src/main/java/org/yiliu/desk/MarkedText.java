package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.yiliu.review.ErrorAnnotation;
import org.yiliu.translation.text.Compare;
import org.yiliu.translation.text.Comparison;
import org.yiliu.translation.text.Span;
import org.yiliu.translation.text.Span.Op;

/**
 * A segment text in which marked errors are underlined, changes shown as the desk shows them. What several marks cover is
 * underlined once, as the gravest of them; each mark's number stands where it ends.
 */
final class MarkedText {

    private final List<Mark> marks;
    private final Words words;
    private final boolean plain;
    private final StringBuilder html = new StringBuilder();
    private int at;

    private MarkedText(List<Mark> marks, Words words, boolean plain) {
        this.marks = marks;
        this.words = words;
        this.plain = plain;
    }

    /** A marked place: from inclusive, to exclusive. */
    record Mark(int from, int to, AnnotationLine line) {

        boolean covers(int start, int end) {
            return from <= start && end <= to;
        }
    }

    /** Where the marks stand in the present English. */
    static List<Mark> english(List<AnnotationLine> lines) {
        return lines.stream()
                .filter(line -> line.it().present() != null)
                .map(line ->
                        new Mark(line.it().present().from(), line.it().present().to(), line))
                .toList();
    }

    /** Where the marks stand in the Chinese; those made on another Chinese are left out. */
    static List<Mark> chinese(List<AnnotationLine> lines, String source) {
        List<Mark> found = new ArrayList<>();
        for (AnnotationLine line : lines) {
            ErrorAnnotation it = line.it();
            Integer from = it.sourceFrom();
            String quote = it.sourceQuote();
            if (from != null && quote != null && source.startsWith(quote, from)) {
                found.add(new Mark(from, from + quote.length(), line));
            }
        }
        return found;
    }

    /**
     * Safe HTML of a text.
     *
     * @param news what changed in it; null for nothing
     */
    static String html(String text, @Nullable Comparison news, List<Mark> marks, Words words) {
        boolean plain = news == null || news.mostlyDifferent();
        MarkedText marked = new MarkedText(marks, words, plain);
        List<Span> spans = news == null ? List.of(new Span(Op.EQUAL, text)) : news.spans();
        spans.forEach(marked::span);
        return marked.html.toString();
    }

    private void span(Span span) {
        if (span.op() == Op.DELETE) {
            html.append(plain ? "" : Compare.toHtml(List.of(span)));
            return;
        }
        Op op = plain ? Op.EQUAL : span.op();
        int end = at + span.text().length();
        int start = at;
        for (int cut : cuts(end)) {
            piece(new Span(op, span.text().substring(at - start, cut - start)), cut);
        }
    }

    /** Where marks begin or end in the stretch up to here, and its end. */
    private TreeSet<Integer> cuts(int end) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (Mark mark : marks) {
            cuts.add(mark.from());
            cuts.add(mark.to());
        }
        cuts.removeIf(cut -> cut <= at || cut > end);
        if (end > at) {
            cuts.add(end);
        }
        return cuts;
    }

    private void piece(Span piece, int end) {
        List<Mark> over = marks.stream().filter(mark -> mark.covers(at, end)).toList();
        String text = Compare.toHtml(List.of(piece));
        if (over.isEmpty()) {
            html.append(text);
        } else {
            AnnotationLine gravest = over.stream()
                    .map(Mark::line)
                    .reduce((one, other) ->
                            other.it().severity().compareTo(one.it().severity()) > 0 ? other : one)
                    .orElseThrow();
            html.append("<mark class=\"yl-error\" data-severity=\"")
                    .append(gravest.it().severity())
                    .append("\">")
                    .append(text)
                    .append("</mark>");
        }
        at = end;
        marks.stream().filter(mark -> mark.to() == end).forEach(this::number);
    }

    private void number(Mark mark) {
        AnnotationLine line = mark.line();
        String label = words.say(new DefaultMessageSourceResolvable(new String[] {"annotation.in-text"}, new Object[] {
            line.number(),
            new DefaultMessageSourceResolvable(
                    "annotation.severity." + line.it().severity())
        }));
        html.append("<a class=\"yl-error-no\" data-severity=\"")
                .append(line.it().severity())
                .append("\" href=\"#annotation-")
                .append(line.it().id())
                .append("\" aria-label=\"")
                .append(label)
                .append("\" title=\"")
                .append(label)
                .append("\">")
                .append(line.number())
                .append("</a>");
    }
}
