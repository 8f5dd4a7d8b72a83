package org.yiliu.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.quality.Severity;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.text.Comparison;

/**
 * A row of the review desk.
 *
 * @param label message key of its kind, or the number of the paragraph it begins; null for a further sentence
 * @param news what changed since the version compared with; null without one
 * @param read whether the person who looks has read the row as it stands
 * @param writer of the present English; null when unknown
 * @param talk open comments
 * @param marks errors marked whose words still stand here
 * @param errors all errors marked in it, withdrawn ones left out
 * @param shown whether the filter asks for the row; others are folded
 */
record ReviewRow(
        SegmentView segment,
        @Nullable String label,
        @Nullable News news,
        boolean read,
        @Nullable Person writer,
        List<TalkLine> talk,
        List<AnnotationLine> marks,
        List<AnnotationLine> errors,
        int findings,
        @Nullable Severity worst,
        boolean shown) {

    /**
     * What changed in a row.
     *
     * @param added whether the row is new as a whole
     * @param chinese what changed in the Chinese; null when nothing did
     * @param english what changed in the English; null when nothing did
     * @param movedFrom the paragraph it stood in before; null if it did not move
     * @param removed Chinese sentences that stood after this one and are gone
     */
    record News(
            boolean added,
            @Nullable Comparison chinese,
            @Nullable Comparison english,
            @Nullable Integer movedFrom,
            List<String> removed) {

        public boolean any() {
            return added || chinese != null || english != null || movedFrom != null || !removed.isEmpty();
        }

        /** Marks would cover nearly everything, so there are none. */
        public boolean rewritten() {
            return (chinese != null && chinese.mostlyDifferent()) || (english != null && english.mostlyDifferent());
        }
    }

    public boolean changed() {
        return news != null && news.any();
    }

    /** The Chinese as safe HTML, changes and marked errors shown in it. */
    public String source(Words words) {
        return MarkedText.html(
                segment.source(),
                news == null ? null : news.chinese(),
                MarkedText.chinese(marks, segment.source()),
                words);
    }

    /** The English as safe HTML, changes and marked errors shown in it. */
    public String target(Words words) {
        return MarkedText.html(
                segment.target(), news == null ? null : news.english(), MarkedText.english(marks), words);
    }

    /** {@code INITIAL} with a text is {@code DRAFT}. */
    public String standing() {
        boolean draft =
                segment.state() == SegmentState.INITIAL && !segment.target().isEmpty();
        return draft ? "DRAFT" : segment.state().name();
    }

    /** What a button about this row sends: which segment, and which version of it was shown. */
    public String key() {
        return segment.id() + "." + segment.version();
    }
}
