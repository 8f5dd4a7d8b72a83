package org.yiliu.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.SegmentView;

/** A stored annotation; nothing of it changes. */
@Entity
@Table(name = "error_annotation")
class AnnotationRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String articleNumber;
    private long segmentId;
    private int segmentVersion;
    private String target;
    private @Nullable Integer spanFrom;
    private @Nullable Integer spanTo;
    private String source;
    private @Nullable Integer sourceFrom;
    private @Nullable Integer sourceTo;

    @Enumerated(EnumType.STRING)
    private ErrorCategory category;

    @Enumerated(EnumType.STRING)
    private @Nullable ErrorType subtype;

    @Enumerated(EnumType.STRING)
    private ErrorSeverity severity;

    private @Nullable String suggestion;
    private @Nullable String note;
    private String annotator;

    @Column(name = "review_level")
    @Enumerated(EnumType.STRING)
    private ReviewLevel level;

    @Column(name = "round_count")
    private int round;

    private Instant annotatedAt;

    @SuppressWarnings("NullAway.Init")
    protected AnnotationRow() {}

    AnnotationRow(SegmentView segment, Place place, NewAnnotation.Checked wish, Maker maker) {
        this.articleNumber = segment.articleNumber();
        this.segmentId = segment.id();
        this.segmentVersion = segment.version();
        this.target = segment.target();
        this.spanFrom = place.english() == null ? null : place.english().from();
        this.spanTo = place.english() == null ? null : place.english().to();
        this.source = segment.source();
        this.sourceFrom = place.chinese() == null ? null : place.chinese().from();
        this.sourceTo = place.chinese() == null ? null : place.chinese().to();
        this.category = wish.category();
        this.subtype = wish.subtype();
        this.severity = wish.severity();
        this.suggestion = wish.suggestion();
        this.note = wish.note();
        this.annotator = maker.username();
        this.level = maker.level();
        this.round = maker.round();
        this.annotatedAt = maker.now();
    }

    /** Where the error is: in the English, in the Chinese, or in both. */
    record Place(@Nullable TextRange english, @Nullable TextRange chinese) {}

    /** Who marks it, and when. */
    record Maker(String username, ReviewLevel level, int round, Instant now) {}

    long id() {
        return Objects.requireNonNull(id);
    }

    String articleNumber() {
        return articleNumber;
    }

    long segmentId() {
        return segmentId;
    }

    String annotator() {
        return annotator;
    }

    /**
     * @param answers oldest first
     * @param present the segment as it stands; null once the Chinese it belongs to is gone
     */
    ErrorAnnotation view(List<ErrorAnnotation.Answer> answers, @Nullable SegmentView present) {
        AnnotationStatus status = answers.isEmpty()
                ? AnnotationStatus.OPEN
                : answers.get(answers.size() - 1).status();
        boolean counts = status != AnnotationStatus.WITHDRAWN;
        TextRange english = range(spanFrom, spanTo);
        TextRange chinese = range(sourceFrom, sourceTo);
        TextRange anchored = english == null || present == null
                ? null
                : Anchor.find(target, english, present.target()).orElse(null);
        boolean untouched = english == null && present != null && target.equals(present.target());
        return new ErrorAnnotation(
                id(),
                segmentId,
                segmentVersion,
                target,
                spanFrom,
                spanTo,
                english == null ? null : english.of(target),
                sourceFrom,
                sourceTo,
                chinese == null ? null : chinese.of(source),
                category,
                subtype,
                severity,
                counts ? severity.penalty() : 0,
                suggestion,
                note,
                annotator,
                level,
                round,
                annotatedAt,
                status,
                anchored,
                counts && (anchored != null || untouched),
                answers);
    }

    private static @Nullable TextRange range(@Nullable Integer from, @Nullable Integer to) {
        return from == null || to == null ? null : new TextRange(from, to);
    }
}
