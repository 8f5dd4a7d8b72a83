package org.yiliu.quality;

import java.lang.Character.UnicodeScript;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.text.Placeholders;
import org.yiliu.translation.text.SegmentKind;

/**
 * A segment as checks see it.
 *
 * @param position place in the article, from 1
 * @param source Chinese with placeholders
 * @param target English with placeholders; empty when untranslated
 */
public record CheckedSegment(
        long id, int position, SegmentKind kind, String source, String target, SegmentState state) {

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
