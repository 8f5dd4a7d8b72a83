package org.yiliu.quality;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.Whence;
import org.yiliu.translation.text.Placeholders;
import org.yiliu.translation.text.SegmentKind;

/**
 * A segment as checks see it.
 *
 * @param position place in the article, from 1
 * @param source Chinese with placeholders
 * @param formerSource what the Chinese said when the English was confirmed; null while nothing changed
 * @param target English with placeholders; empty when untranslated
 * @param whence where the English came from; null when there is none or nobody knows
 * @param matchScore whole percent 1–100 of the memory match it was filled from; null for anything else
 */
public record CheckedSegment(
        long id,
        int position,
        SegmentKind kind,
        String source,
        @Nullable String formerSource,
        String target,
        SegmentState state,
        @Nullable Whence whence,
        @Nullable Integer matchScore) {

    /** A segment whose English somebody typed. */
    public CheckedSegment(long id, int position, SegmentKind kind, String source, String target, SegmentState state) {
        this(id, position, kind, source, null, target, state, Whence.TYPED, null);
    }

    /** The same with other English, as somebody types it. */
    public CheckedSegment reading(String typed) {
        return typed.equals(target)
                ? this
                : new CheckedSegment(id, position, kind, source, formerSource, typed, state, Whence.TYPED, null);
    }

    /** The same at no place of any article: equal for all segments that checks of one segment cannot tell apart. */
    CheckedSegment anywhere() {
        return new CheckedSegment(0, 0, kind, source, formerSource, target, state, whence, matchScore);
    }

    /** Whether a reader would see nothing where the Chinese says something. */
    public boolean isEmpty() {
        return words(target).isEmpty() && !words(source).isEmpty();
    }

    /** Whether the Chinese stands unchanged in the English. */
    public boolean isUntranslated() {
        String words = words(target);
        return words.equals(words(source)) && words.codePoints().anyMatch(CheckedSegment::isHan);
    }

    private static String words(String text) {
        return Placeholders.strip(text).strip();
    }

    private static boolean isHan(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
    }
}
