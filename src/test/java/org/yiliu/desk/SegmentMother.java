package org.yiliu.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Handover;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.Whence;
import org.yiliu.translation.text.SegmentKind;

/** An article of a title and a paragraph of three sentences. */
final class SegmentMother {

    static final String NUMBER = "YL-2026-0042";
    static final String HASH = "9f3c72ae".repeat(8);
    private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");

    private SegmentMother() {}

    static SegmentView segment(long id, String source, String target, SegmentState state) {
        return segment(id, source, null, target, state, 3);
    }

    static SegmentView segment(
            long id, String source, @Nullable String former, String target, SegmentState state, int version) {
        return new SegmentView(
                id,
                NUMBER,
                (int) id,
                id == 1 ? 1 : 2,
                id == 1 ? SegmentKind.TITLE : SegmentKind.PARAGRAPH,
                source,
                former,
                target,
                state,
                version,
                null,
                target.isEmpty() ? null : Whence.TYPED,
                null,
                target.isEmpty() ? null : "translator",
                target.isEmpty() ? null : AT);
    }

    /** A confirmed title, a draft with placeholders, a sentence whose Chinese changed, and one without English. */
    static TranslationView halfDone() {
        return new TranslationView(
                NUMBER,
                2,
                List.of(
                        segment(1, "学校召开会议", "University Holds Conference", SegmentState.TRANSLATED),
                        segment(2, "推行<1>过程性考核</1>。", "It introduced <1>process assessment</1>.", SegmentState.INITIAL),
                        segment(3, "共190余人参加。", "共180余人参加。", "More than 180 attended.", SegmentState.INITIAL, 5),
                        segment(4, "会议由韩立主持。", "", SegmentState.INITIAL)));
    }

    /** The same, all translated; since version 1 the third sentence has another number. */
    static TranslationView translated() {
        return new TranslationView(
                NUMBER,
                2,
                List.of(
                        segment(1, "学校召开会议", "University Holds Conference", SegmentState.TRANSLATED),
                        segment(2, "推行过程性考核。", "It introduced process assessment.", SegmentState.TRANSLATED),
                        segment(3, "共190余人参加。", "More than 190 attended.", SegmentState.TRANSLATED),
                        segment(4, "会议由韩立主持。", "Han Li chaired it.", SegmentState.TRANSLATED)));
    }

    static EnglishVersion firstVersion() {
        return new EnglishVersion(
                NUMBER,
                1,
                1,
                Handover.RETURNED,
                ReviewLevel.SECOND,
                1,
                "editor",
                AT,
                "a".repeat(64),
                List.of(
                        line(1, "学校召开会议", "University Holds Conference"),
                        line(2, "推行过程性考核。", "It introduced process assessment."),
                        line(3, "共180余人参加。", "More than 180 attended."),
                        line(4, "会议由韩立主持。", "Han Li chaired it.")));
    }

    static CommentView comment(long id, @Nullable Long segmentId, boolean resolved) {
        return new CommentView(
                id, segmentId, "editor", AT, "Please check the figure.", resolved, resolved ? "translator" : null);
    }

    private static EnglishVersion.Line line(int position, String source, String target) {
        return new EnglishVersion.Line(
                position,
                position == 1 ? 1 : 2,
                position == 1 ? SegmentKind.TITLE : SegmentKind.PARAGRAPH,
                source,
                target);
    }
}
