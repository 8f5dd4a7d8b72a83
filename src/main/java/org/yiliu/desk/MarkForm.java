package org.yiliu.desk;

import java.util.Arrays;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.yiliu.review.ErrorCategory;
import org.yiliu.review.ErrorSeverity;
import org.yiliu.review.ErrorType;
import org.yiliu.review.NewAnnotation;

/**
 * The form that marks an error. With script the offsets come along; without, the words alone tell the place.
 *
 * @param row the segment and the version of it that was shown
 * @param kind name of an {@link ErrorType}, or of an {@link ErrorCategory} for something else within it
 */
record MarkForm(
        @Nullable String row,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String quote,
        @Nullable Integer sourceFrom,
        @Nullable Integer sourceTo,
        @Nullable String sourceQuote,
        @Nullable String kind,
        @Nullable String severity,
        @Nullable String suggestion,
        @Nullable String note) {

    /** @throws org.yiliu.web.InvalidRequestException (400) if it names no row */
    NewAnnotation annotation() {
        Matcher named = ReviewViews.named(row == null ? "" : row);
        return new NewAnnotation(
                Long.valueOf(named.group(1)),
                Integer.valueOf(named.group(2)),
                from,
                to,
                quote,
                sourceFrom,
                sourceTo,
                sourceQuote,
                named(ErrorCategory.values(), kind),
                named(ErrorType.values(), kind),
                named(ErrorSeverity.values(), severity),
                suggestion,
                note);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
