package org.yiliu.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;
import org.yiliu.review.AnnotationStatus;
import org.yiliu.review.ErrorAnnotation;
import org.yiliu.review.ErrorFigures;
import org.yiliu.review.ErrorSeverity;
import org.yiliu.review.ErrorType;
import org.yiliu.review.TextRange;

/** Errors that the editor marked in the third segment of {@link SegmentMother}'s article. */
final class AnnotationMother {

    private static final Instant AT = Instant.parse("2026-03-11T05:00:00Z");

    private AnnotationMother() {}

    static ErrorAnnotation annotation(
            long id, String text, String quote, ErrorSeverity severity, AnnotationStatus status) {
        int from = text.indexOf(quote);
        boolean counts = status != AnnotationStatus.WITHDRAWN;
        return new ErrorAnnotation(
                id,
                3,
                3,
                text,
                from,
                from + quote.length(),
                quote,
                null,
                null,
                null,
                ErrorType.MISTRANSLATION.category(),
                ErrorType.MISTRANSLATION,
                severity,
                counts ? severity.penalty() : 0,
                "200",
                "Please count again.",
                "editor",
                ReviewLevel.SECOND,
                2,
                AT,
                status,
                new TextRange(from, from + quote.length()),
                counts,
                status == AnnotationStatus.OPEN
                        ? List.of()
                        : List.of(new ErrorAnnotation.Answer(status, "因为如此。", "translator", AT)));
    }

    /** A line that is open, for a person who only reads. */
    static AnnotationLine marked(int number, String text, String quote, ErrorSeverity severity) {
        return new AnnotationLine(
                annotation(number, text, quote, severity, AnnotationStatus.OPEN),
                number,
                3,
                3,
                null,
                List.of(),
                false,
                false);
    }

    static ErrorFigures figures(int errors, int penalty, @Nullable Double norm, int critical) {
        return new ErrorFigures(21, 14, errors, penalty, norm, norm, List.of(), List.of(), errors, 0, 0, 0, critical);
    }
}
