package org.yiliu.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.text.Compare;
import org.yiliu.translation.text.Comparison;
import org.yiliu.translation.text.SegmentKind;
import org.yiliu.translation.text.Span;
import org.yiliu.translation.text.VersionLine;
import org.yiliu.translation.text.VersionRow;

/**
 * A line of the compare page, both texts as safe HTML with their marks.
 *
 * @param before null when it came
 * @param after null when it went
 * @param rewritten whether the two differ too much to be marked
 * @param movedFrom the paragraph where it stood; null unless it moved
 * @param words how many words (Chinese: characters) came or went
 */
record CompareRow(
        VersionRow.Change change,
        SegmentKind kind,
        @Nullable String before,
        @Nullable String after,
        boolean rewritten,
        @Nullable Integer movedFrom,
        int words) {

    static CompareRow of(VersionRow row) {
        VersionLine before = row.before();
        VersionLine after = row.after();
        Comparison difference = row.difference();
        VersionLine either = after != null ? after : before;
        return new CompareRow(
                row.change(),
                either == null ? SegmentKind.PARAGRAPH : either.kind(),
                before == null
                        ? null
                        : difference != null ? difference.beforeHtml() : html(row, before, Span.Op.DELETE),
                after == null ? null : difference != null ? difference.afterHtml() : html(row, after, Span.Op.INSERT),
                difference != null && difference.mostlyDifferent(),
                row.movedFrom(),
                words(row));
    }

    public boolean changed() {
        return change != VersionRow.Change.UNCHANGED;
    }

    /** For the page's style. */
    public String word() {
        return change.name().toLowerCase(Locale.ROOT);
    }

    private static String html(VersionRow row, VersionLine line, Span.Op op) {
        boolean alone = row.change() == VersionRow.Change.ADDED || row.change() == VersionRow.Change.REMOVED;
        return Compare.toHtml(List.of(new Span(alone ? op : Span.Op.EQUAL, line.text())));
    }

    private static int words(VersionRow row) {
        Comparison difference = row.difference();
        if (difference != null) {
            return difference.spans().stream()
                    .filter(span -> span.op() != Span.Op.EQUAL)
                    .mapToInt(span -> words(span.text()))
                    .sum();
        }
        VersionLine alone = row.before() == null ? row.after() : row.after() == null ? row.before() : null;
        return alone == null ? 0 : words(alone.text());
    }

    private static int words(String text) {
        int han = (int) text.codePoints().filter(Character::isIdeographic).count();
        String rest = text.replaceAll("\\p{IsIdeographic}", " ").strip();
        return han + (rest.isEmpty() ? 0 : rest.split("\\s+").length);
    }
}
