package org.yiliu.translation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stored comment. */
@Entity
@Table(name = "segment_comment")
class Remark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String articleNumber;
    private @Nullable Long segmentId;
    private String author;
    private Instant createdAt;
    private String body;
    private boolean resolved;
    private @Nullable String resolvedBy;
    private @Nullable Instant resolvedAt;

    @Enumerated(EnumType.STRING)
    private CommentKind kind;

    private boolean blocking;
    private @Nullable String addressee;
    private @Nullable Long replyTo;

    @SuppressWarnings("NullAway.Init")
    protected Remark() {}

    Remark(String articleNumber, @Nullable Long segmentId, String author, String body, Instant now) {
        this.articleNumber = articleNumber;
        this.segmentId = segmentId;
        this.author = author;
        this.body = body;
        this.createdAt = now;
        this.kind = CommentKind.REMARK;
    }

    static Remark question(
            String articleNumber,
            @Nullable Long segmentId,
            String author,
            String body,
            boolean blocking,
            String addressee,
            Instant now) {
        Remark question = new Remark(articleNumber, segmentId, author, body, now);
        question.kind = CommentKind.QUESTION;
        question.blocking = blocking;
        question.addressee = addressee;
        return question;
    }

    /** The answer, which needs no settling of its own. */
    Remark answer(String by, String text, Instant now) {
        Remark answer = new Remark(articleNumber, segmentId, by, text, now);
        answer.kind = CommentKind.ANSWER;
        answer.replyTo = id;
        answer.settle(true, by, now);
        return answer;
    }

    String articleNumber() {
        return articleNumber;
    }

    boolean isQuestion() {
        return kind == CommentKind.QUESTION;
    }

    void settle(boolean settled, String by, Instant now) {
        resolved = settled;
        resolvedBy = settled ? by : null;
        resolvedAt = settled ? now : null;
    }

    CommentView view() {
        return new CommentView(
                Objects.requireNonNull(id),
                segmentId,
                author,
                createdAt,
                body,
                resolved,
                resolvedBy,
                kind,
                blocking,
                addressee,
                replyTo);
    }
}
