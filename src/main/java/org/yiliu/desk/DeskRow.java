package org.yiliu.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.yiliu.quality.Severity;
import org.yiliu.termbase.Terminology;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Whence;
import org.yiliu.translation.text.Compare;
import org.yiliu.translation.text.Granularity;
import org.yiliu.translation.text.Placeholders;

/**
 * A row of the translation desk.
 *
 * @param label message key of its kind, or the number of the paragraph it begins ("¶ 2"); null for a further sentence
 * @param source the Chinese as safe HTML, its terms underlined; what changed since the English was written is marked instead
 * @param text what stands in the field: the stored English, or what was typed and could not be stored
 * @param refusal why what was typed is not stored
 * @param comments how many open comments there are
 * @param worst the gravest open finding; null without one
 */
record DeskRow(
        SegmentView segment,
        @Nullable String label,
        String source,
        String text,
        @Nullable MessageSourceResolvable refusal,
        int comments,
        int findings,
        @Nullable Severity worst) {

    /** Letters that a line of the desk takes on a common laptop. */
    private static final int LETTERS_A_LINE = 56;

    static String source(SegmentView segment, Terminology terms) {
        String former = segment.formerSource();
        return former == null
                ? TermMarks.html(segment.source(), terms)
                : Compare.texts(former, segment.source(), Granularity.CHARACTER).toHtml();
    }

    /** The English as safe HTML, for those who only read. */
    public String target() {
        return Placeholders.display(segment.target());
    }

    /** Lines to reserve where the browser does not fit the field to its text. */
    public int lines() {
        return Math.max(1, (text.length() + LETTERS_A_LINE - 1) / LETTERS_A_LINE);
    }

    /** {@code INITIAL} with a text is {@code DRAFT}: there is something, nobody has confirmed it. */
    public String standing() {
        boolean draft = segment.state() == SegmentState.INITIAL && !text.isEmpty();
        return draft ? "DRAFT" : segment.state().name();
    }

    /** Where a text comes from that nobody typed: memory or machine; null otherwise. */
    public @Nullable Whence whence() {
        Whence whence = segment.whence();
        return whence == Whence.MEMORY || whence == Whence.MACHINE ? whence : null;
    }

    /** Whether the Chinese changed and the English is still the one from before. */
    public boolean reworded() {
        return segment.formerSource() != null;
    }

    /** Name of the form field: which segment, and which version of it was shown. */
    public String field() {
        return TypedTexts.FIELD + segment.id() + "." + segment.version();
    }
}
