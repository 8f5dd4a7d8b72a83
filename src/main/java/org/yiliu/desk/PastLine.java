package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.translation.SegmentText;
import org.yiliu.translation.text.Compare;
import org.yiliu.translation.text.Comparison;
import org.yiliu.translation.text.Granularity;
import org.yiliu.translation.text.Placeholders;

/**
 * A text a segment had.
 *
 * @param html the text, marked with what changed from the one before
 * @param present whether it is the present text
 * @param confirmed whether the text stayed and only its state changed
 */
record PastLine(SegmentText text, @Nullable Person writer, String html, boolean present, boolean confirmed) {

    /** Newest first. */
    static List<PastLine> of(List<SegmentText> texts, Map<String, Person> people) {
        List<PastLine> lines = new ArrayList<>();
        for (int i = texts.size() - 1; i >= 0; i--) {
            SegmentText text = texts.get(i);
            String before = i == 0 ? "" : texts.get(i - 1).target();
            Person writer = text.writer() == null ? null : people.get(text.writer());
            lines.add(new PastLine(
                    text,
                    writer,
                    marked(before, text.target()),
                    i == texts.size() - 1,
                    i > 0 && before.equals(text.target())));
        }
        return lines;
    }

    private static String marked(String before, String after) {
        if (before.isEmpty() || before.equals(after)) {
            return Placeholders.display(after);
        }
        Comparison comparison = Compare.texts(before, after, Granularity.WORD);
        return comparison.toHtml();
    }
}
