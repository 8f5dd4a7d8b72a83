package org.yiliu.workflow.diagram;

import org.jspecify.annotations.Nullable;

/**
 * What the diagram says about one step, in the reader's language.
 *
 * @param badge short text at the step's corner, such as {@code 9 · 1 late} or the number of times it sent work back; empty
 *     for none
 * @param words the same for those who listen, said after the step's name: {@code 9 open, 1 late}; empty for the name alone
 * @param href the list behind the step; null for none
 */
public record StepMark(
        StepState state,
        String badge,
        String words,
        @Nullable String href) {

    /** A step with nothing at its corner but its state's sign. */
    public static StepMark of(StepState state, String words, @Nullable String href) {
        return new StepMark(state, "", words, href);
    }
}
