package org.yiliu.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of an article come to, after the MQM scoring models (themqm.org): the <em>penalty</em> is the
 * absolute penalty total, the sum of the points of every error ({@link ErrorSeverity#penalty()}); the normed ones are
 *
 * <pre>{@code
 * penaltyPer100Characters = penalty × 100  / Chinese characters of the article
 * penaltyPer1000Words     = penalty × 1000 / words of the present English
 * }</pre>
 *
 * MQM counts the words of the source; Chinese has none, so there are both: characters compare articles whatever their
 * English, words compare with MQM figures from elsewhere. Withdrawn annotations do not count, disputed ones do until they are
 * withdrawn, corrected ones go on counting: it is the text handed in that is measured.
 *
 * @param sourceCharacters Chinese characters, punctuation not counted
 * @param words English words of the present text
 * @param rounds the same of each round in which an error was marked, in order
 * @param open how many wait for the translator's answer
 * @param criticalStanding critical ones whose words still stand in the text
 */
public record ErrorFigures(
        int sourceCharacters,
        int words,
        int errors,
        int penalty,
        @Nullable Double penaltyPer100Characters,
        @Nullable Double penaltyPer1000Words,
        List<Line> categories,
        List<Round> rounds,
        int open,
        int accepted,
        int disputed,
        int withdrawn,
        int criticalStanding) {

    /**
     * A category's errors.
     *
     * @param counts how many of each severity; all four are there
     */
    public record Line(ErrorCategory category, Map<ErrorSeverity, Integer> counts, int errors, int penalty) {}

    /** A round's errors; the article's length is the same for all. */
    public record Round(
            int round,
            int errors,
            int penalty,
            @Nullable Double penaltyPer100Characters,
            @Nullable Double penaltyPer1000Words,
            List<Line> categories) {}

    /** How many errors of a severity there are. */
    public int count(ErrorSeverity severity) {
        return categories.stream()
                .mapToInt(line -> line.counts().getOrDefault(severity, 0))
                .sum();
    }

    /** @param annotations all of an article, withdrawn ones too */
    static ErrorFigures of(List<ErrorAnnotation> annotations, int sourceCharacters, int words) {
        List<ErrorAnnotation> errors =
                annotations.stream().filter(ErrorAnnotation::counts).toList();
        int penalty = penalty(errors);
        Map<Integer, List<ErrorAnnotation>> rounds = errors.stream()
                .collect(Collectors.groupingBy(ErrorAnnotation::round, TreeMap::new, Collectors.toList()));
        return new ErrorFigures(
                sourceCharacters,
                words,
                errors.size(),
                penalty,
                per(penalty, 100, sourceCharacters),
                per(penalty, 1000, words),
                lines(errors),
                rounds.entrySet().stream()
                        .map(round -> round(round.getKey(), round.getValue(), sourceCharacters, words))
                        .toList(),
                count(annotations, AnnotationStatus.OPEN),
                count(annotations, AnnotationStatus.ACCEPTED),
                count(annotations, AnnotationStatus.DISPUTED),
                count(annotations, AnnotationStatus.WITHDRAWN),
                (int) errors.stream().filter(ErrorAnnotation::criticalStill).count());
    }

    private static Round round(int round, List<ErrorAnnotation> errors, int sourceCharacters, int words) {
        int penalty = penalty(errors);
        return new Round(
                round,
                errors.size(),
                penalty,
                per(penalty, 100, sourceCharacters),
                per(penalty, 1000, words),
                lines(errors));
    }

    private static List<Line> lines(List<ErrorAnnotation> errors) {
        return Arrays.stream(ErrorCategory.values())
                .map(category -> line(
                        category,
                        errors.stream()
                                .filter(error -> error.category() == category)
                                .toList()))
                .toList();
    }

    private static Line line(ErrorCategory category, List<ErrorAnnotation> errors) {
        Map<ErrorSeverity, Integer> counts = new EnumMap<>(ErrorSeverity.class);
        for (ErrorSeverity severity : ErrorSeverity.values()) {
            counts.put(severity, (int) errors.stream()
                    .filter(error -> error.severity() == severity)
                    .count());
        }
        return new Line(category, counts, errors.size(), penalty(errors));
    }

    private static int penalty(List<ErrorAnnotation> errors) {
        return errors.stream().mapToInt(ErrorAnnotation::penalty).sum();
    }

    /** In hundredths; null of a text without length. */
    private static @Nullable Double per(int penalty, int norm, int length) {
        return length == 0 ? null : Math.round(penalty * norm * 100.0 / length) / 100.0;
    }

    private static int count(List<ErrorAnnotation> annotations, AnnotationStatus status) {
        return (int) annotations.stream()
                .filter(annotation -> annotation.status() == status)
                .count();
    }
}
