package org.yiliu.translation;

import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;

/**
 * The right to write an article's English; at most one person has it.
 *
 * @param level the review level it is held for; null for the translator's pen
 */
public record Pen(
        String articleNumber, String holder, @Nullable ReviewLevel level) {}
