package org.yiliu.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.review.AnnotationStatus;
import org.yiliu.review.ErrorAnnotation;
import org.yiliu.translation.text.Placeholders;

/**
 * A marked error as the desks show it.
 *
 * @param number by which people speak of it: its place among all of the article, from 1; it never changes
 * @param position the segment's place in the article; null once the segment is gone
 * @param version the segment's present version; 0 once it is gone
 * @param by null when the account is unknown
 * @param answerable whether the person who looks may answer it
 * @param withdrawable whether the person who looks may take it back
 */
record AnnotationLine(
        ErrorAnnotation it,
        int number,
        @Nullable Integer position,
        int version,
        @Nullable Person by,
        List<Said> answers,
        boolean answerable,
        boolean withdrawable) {

    /** @param by null when the account is unknown */
    record Said(ErrorAnnotation.Answer answer, @Nullable Person by) {}

    /** Whether the suggestion could be put into the text as it stands. */
    public boolean applicable() {
        return answerable && it.suggestion() != null && it.present() != null;
    }

    /** Whether it was accepted and nothing was done. */
    public boolean unchanged() {
        return it.standing() && it.status() == AnnotationStatus.ACCEPTED;
    }

    /** Message key of what is wrong: its type, or else its category. */
    public String kind() {
        return it.subtype() == null ? "annotation.category." + it.category() : "annotation.type." + it.subtype();
    }

    /** The words complained of, as a reader sees them; null for an omission marked in the Chinese alone. */
    public @Nullable String words() {
        return strip(it.quote());
    }

    /** The Chinese words that belong to it, as a reader sees them. */
    public @Nullable String chinese() {
        return strip(it.sourceQuote());
    }

    /** The suggestion, as a reader sees it. */
    public @Nullable String better() {
        return strip(it.suggestion());
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null ? null : Placeholders.strip(text);
    }

    public String icon() {
        return switch (it.severity()) {
            case NEUTRAL -> "info-circle";
            case MINOR -> "point";
            case MAJOR -> "alert-triangle";
            case CRITICAL -> "alert-octagon";
        };
    }
}
