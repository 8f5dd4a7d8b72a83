package org.yiliu.termbase;

import java.util.Objects;

/**
 * An English rendering of a term.
 *
 * @param text as it is written in the middle of a sentence, 1–300 characters
 */
public record Rendering(String text, Usage usage, RenderingForm form) {

    public Rendering {
        Objects.requireNonNull(usage);
        Objects.requireNonNull(form);
        if (text.isBlank() || text.length() > 300) {
            throw new IllegalArgumentException("A rendering has 1–300 characters: " + text.length());
        }
    }
}
