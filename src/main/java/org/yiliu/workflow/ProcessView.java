package org.yiliu.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process diagram for one reader.
 *
 * @param svg inline SVG of the class {@code yl-diagram}, safe to be written unescaped
 * @param steps the same in words, in the order of the drawing; empty where nothing is marked
 */
public record ProcessView(String svg, List<Step> steps) {

    /**
     * A step and what stands there.
     *
     * @param state name of the state, such as {@code DONE}, {@code NOW}, {@code BUSY}, {@code LATE}, {@code FAILED}
     * @param words the state in the reader's language
     * @param href the list behind it; null for none
     */
    public record Step(
            String name,
            String state,
            String words,
            @Nullable String href) {}
}
