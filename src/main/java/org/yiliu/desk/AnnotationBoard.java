package org.yiliu.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.yiliu.review.AnnotationStatus;
import org.yiliu.review.ErrorAnnotation;
import org.yiliu.review.ErrorCategory;
import org.yiliu.review.ErrorFigures;
import org.yiliu.review.ErrorSeverity;
import org.yiliu.review.ErrorType;

/**
 * All marked errors of an article, and what they come to.
 *
 * @param lines oldest first, withdrawn ones too
 * @param marking whether the person who looks may mark errors now
 * @param answering whether the person who looks may answer them now
 */
record AnnotationBoard(List<AnnotationLine> lines, ErrorFigures figures, boolean marking, boolean answering) {

    /** Nothing is marked, and nobody may. */
    static final AnnotationBoard NONE = new AnnotationBoard(
            List.of(), new ErrorFigures(0, 0, 0, 0, null, null, List.of(), List.of(), 0, 0, 0, 0, 0), false, false);

    private static final Comparator<AnnotationLine> BY_PLACE = Comparator.comparingInt(
                    (AnnotationLine line) -> line.position() == null ? Integer.MAX_VALUE : line.position())
            .thenComparingInt(line -> line.it().from() == null ? 0 : line.it().from())
            .thenComparingInt(AnnotationLine::number);

    /** Those that count, in the order of the text. */
    public List<AnnotationLine> counting() {
        return lines.stream()
                .filter(line -> line.it().counts())
                .sorted(BY_PLACE)
                .toList();
    }

    public List<AnnotationLine> withdrawn() {
        return lines.stream().filter(line -> !line.it().counts()).toList();
    }

    /** Those of a segment that count, in the order of the text. */
    public List<AnnotationLine> of(long segmentId) {
        return counting().stream()
                .filter(line -> line.it().segmentId() == segmentId)
                .toList();
    }

    /** Those of a segment whose words still stand there. */
    public List<AnnotationLine> standing(long segmentId) {
        return of(segmentId).stream().filter(line -> line.it().standing()).toList();
    }

    /** What can be marked, for a choice. */
    public List<Kind> kinds() {
        return Arrays.stream(ErrorCategory.values())
                .map(category -> new Kind(category, ErrorType.of(category)))
                .toList();
    }

    public List<ErrorSeverity> severities() {
        return List.of(ErrorSeverity.values());
    }

    /** A category and its types. */
    record Kind(ErrorCategory category, List<ErrorType> types) {}

    /** How many go along when the work is sent back: not withdrawn, and the translator has not accepted them yet. */
    public long along() {
        return lines.stream()
                .map(AnnotationLine::it)
                .filter(ErrorAnnotation::counts)
                .filter(it -> it.status() != AnnotationStatus.ACCEPTED)
                .count();
    }
}
