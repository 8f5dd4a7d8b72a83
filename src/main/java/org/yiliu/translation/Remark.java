package org.yiliu.translation;

import jakarta.persistence.Entity;
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

    @SuppressWarnings("NullAway.Init")
    protected Remark() {}

    Remark(String articleNumber, @Nullable Long segmentId, String author, String body, Instant now) {
        this.articleNumber = articleNumber;
        this.segmentId = segmentId;
        this.author = author;
        this.body = body;
        this.createdAt = now;
    }

    void settle(boolean settled, String by, Instant now) {
        resolved = settled;
        resolvedBy = settled ? by : null;
        resolvedAt = settled ? now : null;
    }

    CommentView view() {
        return new CommentView(Objects.requireNonNull(id), segmentId, author, createdAt, body, resolved, resolvedBy);
    }
}
