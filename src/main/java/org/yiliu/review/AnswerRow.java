package org.yiliu.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said to an annotation; only added. */
@Entity
@Table(name = "annotation_answer")
class AnswerRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long annotationId;
    private String articleNumber;

    @Enumerated(EnumType.STRING)
    private AnnotationStatus status;

    private @Nullable String words;
    private String answeredBy;
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected AnswerRow() {}

    AnswerRow(AnnotationRow to, AnnotationStatus status, @Nullable String words, String answeredBy, Instant now) {
        this.annotationId = to.id();
        this.articleNumber = to.articleNumber();
        this.status = status;
        this.words = words;
        this.answeredBy = answeredBy;
        this.answeredAt = now;
    }

    long annotationId() {
        return annotationId;
    }

    ErrorAnnotation.Answer view() {
        return new ErrorAnnotation.Answer(status, words, answeredBy, answeredAt);
    }
}
