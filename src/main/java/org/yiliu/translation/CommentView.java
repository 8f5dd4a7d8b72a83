package org.yiliu.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a segment, or (without one) on the whole article.
 *
 * @param resolved settled; for a question: answered, or taken back
 * @param blocking of a question: the English cannot be handed in before it is answered
 * @param addressee sign-in name of whoever is asked; null for what is no question
 * @param replyTo the question that is answered
 */
public record CommentView(
        long id,
        @Nullable Long segmentId,
        String author,
        Instant at,
        String text,
        boolean resolved,
        @Nullable String resolvedBy,
        CommentKind kind,
        boolean blocking,
        @Nullable String addressee,
        @Nullable Long replyTo) {

    /** A remark. */
    public CommentView(
            long id,
            @Nullable Long segmentId,
            String author,
            Instant at,
            String text,
            boolean resolved,
            @Nullable String resolvedBy) {
        this(id, segmentId, author, at, text, resolved, resolvedBy, CommentKind.REMARK, false, null, null);
    }

    public boolean isQuestion() {
        return kind == CommentKind.QUESTION;
    }

    /** Whether the English waits for the answer. */
    public boolean holds() {
        return isQuestion() && blocking && !resolved;
    }
}
