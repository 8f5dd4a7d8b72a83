package org.yiliu.translation.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text put together.
 *
 * @param title plain text, not HTML; empty when untranslated
 * @param origin plain text; null when the origin is no segment of this text
 * @param byline plain text; null when the byline is no segment of this text
 * @param html the body, safe whatever the targets hold
 * @param problems what could not be rendered as meant, in reading order; empty when all is well
 */
public record Rendered(
        String title, @Nullable String origin, @Nullable String byline, String html, List<Problem> problems) {

    public Rendered {
        problems = List.copyOf(problems);
    }

    /**
     * Something that was left out of the page.
     *
     * @param position the segment's position; 0 for a picture
     * @param detail the placeholders concerned as written, or the picture's address in the source; empty for a missing text
     */
    public record Problem(int position, Type type, String detail) {

        /** What was left out. */
        public enum Type {
            /** A segment has no English: nothing stands in its place. */
            MISSING_TEXT,
            /** A placeholder is missing, too many or badly nested: formatting was dropped, the words stand. */
            PLACEHOLDERS,
            /** A picture cannot be shown. */
            MISSING_PICTURE
        }
    }
}
