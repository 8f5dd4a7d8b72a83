package org.yiliu.translation.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.yiliu.translation.text.Span.Op;

/** Compares texts and versions for a reader: what came, what went, what moved. */
public final class Compare {

    /** Share of the letters changed above which marks help nobody. */
    private static final double MOSTLY = 0.6;

    /** Words (Chinese: characters) either text must have before it can be called mostly different. */
    private static final int ENOUGH_WORDS = 6;

    /** Tokens in both texts together beyond which they are not compared (time grows with their product). */
    private static final int TOO_LONG = 8_000;

    private Compare() {}

    /**
     * Compares two segment texts (any texts will do). Equal scraps between changes are taken into them, so that the marks
     * read well. Texts of more than 8,000 words and spaces together count as mostly different unless they are equal.
     *
     * @param granularity {@code WORD} for English, {@code CHARACTER} for Chinese
     */
    public static Comparison texts(String before, String after, Granularity granularity) {
        List<String> old = granularity.tokens(before);
        List<String> present = granularity.tokens(after);
        if (old.size() + present.size() > TOO_LONG && !before.equals(after)) {
            return new Comparison(spans(List.of(new Change(old, present, List.of()))), true);
        }
        List<Change> changes = changes(old, present);
        boolean mostly = mostlyDifferent(changes, old, present);
        return new Comparison(spans(readable(changes, granularity)), mostly);
    }

    /** Marks as safe HTML: {@code <ins class="yl-ins">}, {@code <del class="yl-del">}; placeholders as the desk shows them. */
    public static String toHtml(List<Span> spans) {
        StringBuilder html = new StringBuilder();
        for (Span span : spans) {
            String text = Placeholders.display(span.text());
            html.append(
                    switch (span.op()) {
                        case EQUAL -> text;
                        case INSERT -> "<ins class=\"yl-ins\">" + text + "</ins>";
                        case DELETE -> "<del class=\"yl-del\">" + text + "</del>";
                    });
        }
        return html.toString();
    }

    /**
     * Aligns two versions line by line. Lines of equal key belong together, in order first, then wherever they moved to;
     * what is left between them is paired by likeness (see {@link CarryOver}), the rest came or went.
     *
     * @param granularity how a changed line's texts are compared
     * @return a row per line of the later version, in its order; a removed line stands after the row that it followed
     */
    public static List<VersionRow> versions(
            List<VersionLine> before, List<VersionLine> after, Granularity granularity) {
        return new VersionRows(before, after, granularity).rows();
    }

    private static List<Change> changes(List<String> old, List<String> present) {
        List<Change> changes = new ArrayList<>(List.of(Change.empty()));
        int end = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, present, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            int start = delta.getSource().getPosition();
            if (start > end || changes.size() == 1) {
                changes.get(changes.size() - 1).equal().addAll(old.subList(end, start));
                changes.add(Change.empty());
            }
            Change change = changes.get(changes.size() - 1);
            change.deleted().addAll(delta.getSource().getLines());
            change.inserted().addAll(delta.getTarget().getLines());
            end = start + delta.getSource().size();
        }
        changes.get(changes.size() - 1).equal().addAll(old.subList(end, old.size()));
        return changes;
    }

    private static boolean mostlyDifferent(List<Change> changes, List<String> old, List<String> present) {
        int changed = changes.stream()
                .mapToInt(change -> Change.letters(change.deleted()) + Change.letters(change.inserted()))
                .sum();
        int all = Change.letters(old) + Change.letters(present);
        return Math.min(Change.words(old), Change.words(present)) >= ENOUGH_WORDS && changed > MOSTLY * all;
    }

    private static List<Change> readable(List<Change> changes, Granularity granularity) {
        List<Change> readable = new ArrayList<>(List.of(changes.get(0)));
        for (Change change : changes.subList(1, changes.size())) {
            Change last = readable.get(readable.size() - 1);
            if (readable.size() > 1 && last.joins(change, granularity)) {
                last.join(change);
            } else {
                readable.add(change);
            }
        }
        for (int i = 1; i < readable.size(); i++) {
            readable.get(i).settle(readable.get(i - 1));
        }
        return readable;
    }

    private static List<Span> spans(List<Change> changes) {
        List<Span> spans = new ArrayList<>();
        for (Change change : changes) {
            add(spans, Op.DELETE, change.deleted());
            add(spans, Op.INSERT, change.inserted());
            add(spans, Op.EQUAL, change.equal());
        }
        return spans;
    }

    private static void add(List<Span> spans, Op op, List<String> tokens) {
        if (!tokens.isEmpty()) {
            spans.add(new Span(op, String.join("", tokens)));
        }
    }
}
