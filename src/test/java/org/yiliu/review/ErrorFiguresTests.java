package org.yiliu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiliu.article.ReviewLevel;

class ErrorFiguresTests {

    private final List<ErrorAnnotation> annotations = new ArrayList<>();

    @Test
    void weighsSeveritiesAsMqmDoes() {
        assertThat(Arrays.stream(ErrorSeverity.values()).map(ErrorSeverity::penalty))
                .containsExactly(0, 1, 5, 25);
    }

    @Test
    void sumsPointsAndNormsThem() {
        marked(1, ErrorCategory.ACCURACY, ErrorSeverity.CRITICAL, AnnotationStatus.OPEN);
        marked(1, ErrorCategory.ACCURACY, ErrorSeverity.MAJOR, AnnotationStatus.DISPUTED);
        marked(1, ErrorCategory.STYLE, ErrorSeverity.MINOR, AnnotationStatus.ACCEPTED);
        marked(2, ErrorCategory.STYLE, ErrorSeverity.NEUTRAL, AnnotationStatus.OPEN);

        ErrorFigures figures = ErrorFigures.of(annotations, 400, 300);

        assertThat(figures.errors()).isEqualTo(4);
        assertThat(figures.penalty()).isEqualTo(31);
        assertThat(figures.penaltyPer100Characters()).isEqualTo(7.75);
        assertThat(figures.penaltyPer1000Words()).isEqualTo(103.33);
        assertThat(figures.categories()).hasSize(5);
        assertThat(figures.categories().get(0).counts())
                .isEqualTo(Map.of(
                        ErrorSeverity.NEUTRAL, 0,
                        ErrorSeverity.MINOR, 0,
                        ErrorSeverity.MAJOR, 1,
                        ErrorSeverity.CRITICAL, 1));
        assertThat(figures.rounds())
                .extracting(ErrorFigures.Round::round, ErrorFigures.Round::errors, ErrorFigures.Round::penalty)
                .containsExactly(tuple(1, 3, 31), tuple(2, 1, 0));
        assertThat(List.of(figures.open(), figures.accepted(), figures.disputed(), figures.withdrawn()))
                .containsExactly(2, 1, 1, 0);
    }

    @Test
    void leavesWithdrawnOnesOut() {
        marked(1, ErrorCategory.LOCALE, ErrorSeverity.CRITICAL, AnnotationStatus.WITHDRAWN);

        ErrorFigures figures = ErrorFigures.of(annotations, 100, 80);

        assertThat(figures.errors()).isZero();
        assertThat(figures.penalty()).isZero();
        assertThat(figures.withdrawn()).isOne();
        assertThat(figures.criticalStanding()).isZero();
        assertThat(figures.rounds()).isEmpty();
    }

    @Test
    void normsNothingWithoutLength() {
        marked(1, ErrorCategory.ACCURACY, ErrorSeverity.MAJOR, AnnotationStatus.OPEN);

        ErrorFigures figures = ErrorFigures.of(annotations, 0, 0);

        assertThat(figures.penaltyPer100Characters()).isNull();
        assertThat(figures.penaltyPer1000Words()).isNull();
    }

    @Test
    void givesEveryTypeToOneCategory() {
        assertThat(Arrays.stream(ErrorCategory.values())
                        .map(ErrorType::of)
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(ErrorType.values().length);
        assertThat(Arrays.stream(ErrorCategory.values()).map(ErrorType::of)).noneMatch(List::isEmpty);
    }

    private void marked(int round, ErrorCategory category, ErrorSeverity severity, AnnotationStatus status) {
        boolean counts = status != AnnotationStatus.WITHDRAWN;
        annotations.add(new ErrorAnnotation(
                annotations.size() + 1L,
                1,
                1,
                "Text",
                0,
                4,
                "Text",
                null,
                null,
                null,
                category,
                null,
                severity,
                counts ? severity.penalty() : 0,
                null,
                null,
                "reviewer",
                ReviewLevel.FIRST,
                round,
                Instant.EPOCH,
                status,
                new TextRange(0, 4),
                counts,
                List.of()));
    }
}
