package org.yiliu.article.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a line of text. */
sealed interface Inline {

    record Text(String text, Marks marks) implements Inline {}

    record Break() implements Inline {}

    /** A picture within a line; {@code caption} may be empty. */
    record Picture(String source, String caption) implements Inline {}

    /** How a text is marked up. */
    record Marks(boolean strong, boolean em, @Nullable String href) {

        static final Marks NONE = new Marks(false, false, null);

        Marks strong(boolean on) {
            return new Marks(on, em, href);
        }

        Marks em(boolean on) {
            return new Marks(strong, on, href);
        }

        Marks link(@Nullable String to) {
            return new Marks(strong, em, to);
        }
    }

    /** The bare text; a line break is a space. */
    static String text(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : content) {
            if (inline instanceof Text it) {
                text.append(it.text());
            } else if (inline instanceof Break) {
                text.append(' ');
            }
        }
        return text.toString().strip();
    }
}
