package org.yiliu.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;

/**
 * An error to be marked. The place is told by its offsets, by its words, or both; words alone must occur once.
 *
 * @param segmentId the segment; required
 * @param segmentVersion the version that was looked at; required unless the place is told by its words
 * @param from where the place begins in the English, UTF-16 units with placeholders
 * @param quote the words at the place, with or without placeholders
 * @param sourceFrom likewise in the Chinese; optional, except that an omission may be marked there alone
 * @param category may be left out when there is a subtype
 * @param suggestion what should stand there instead, at most 2,000 characters
 * @param note at most 2,000 characters
 */
public record NewAnnotation(
        @Nullable Long segmentId,
        @Nullable Integer segmentVersion,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String quote,
        @Nullable Integer sourceFrom,
        @Nullable Integer sourceTo,
        @Nullable String sourceQuote,
        @Nullable ErrorCategory category,
        @Nullable ErrorType subtype,
        @Nullable ErrorSeverity severity,
        @Nullable String suggestion,
        @Nullable String note) {

    static final int LONGEST = 2000;

    /** @throws InvalidRequestException (400) with every field that is missing or breaks its limit */
    Checked checked() {
        var problems = new ArrayList<FieldProblem>();
        ErrorCategory kind = category == null && subtype != null ? subtype.category() : category;
        if (segmentId == null) {
            problems.add(new FieldProblem("segmentId", "annotation.segment-missing"));
        }
        if (kind == null) {
            problems.add(new FieldProblem("category", "annotation.category-missing"));
        } else if (subtype != null && subtype.category() != kind) {
            problems.add(new FieldProblem("subtype", "annotation.subtype-elsewhere"));
        }
        if (severity == null) {
            problems.add(new FieldProblem("severity", "annotation.severity-missing"));
        }
        for (String field : List.of("suggestion", "note")) {
            String words = field.equals("note") ? note : suggestion;
            if (words != null && words.length() > LONGEST) {
                problems.add(new FieldProblem(field, "annotation.too-long"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
        return new Checked(
                Objects.requireNonNull(segmentId),
                Objects.requireNonNull(kind),
                subtype,
                Objects.requireNonNull(severity),
                said(suggestion),
                said(note));
    }

    static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** What cannot be wrong any more, whatever the text. */
    record Checked(
            long segmentId,
            ErrorCategory category,
            @Nullable ErrorType subtype,
            ErrorSeverity severity,
            @Nullable String suggestion,
            @Nullable String note) {}
}
