package org.yiliu.quality;

import java.time.Duration;
import java.util.List;

/**
 * Looks at a text for one kind of mistake. Implementations are beans, hold no state that shows, and know nothing of each
 * other; the gate runs every one it finds.
 *
 * <p>Words, in both languages: {@code check.<id>.name} names the check, {@code check.<id>.why} explains in two or three
 * sentences why it matters and what to do, {@code check.<id>} (or {@code check.<id>.<variant>}) is the sentence said of
 * an observation, with its arguments.
 */
public interface Check {

    /** The id of the check that minds unanswered questions to the author, which nobody can waive. */
    String OPEN_QUESTION = "open-question";

    /** Its lasting name, {@code [a-z-]}, at most 40 characters; part of every finding's id. */
    String id();

    /** How much each of its findings weighs, unless the observation says otherwise. */
    Severity severity();

    /** Everything it minds; empty when the text is in order. */
    List<Observation> examine(CheckedText text);

    /**
     * Does slow work ahead, so that {@link #examine} finds it done; called before each examination.
     *
     * @param patience how long the caller waits for it; what is not done by then goes on in the background
     */
    default void prepare(CheckedText text, Duration patience) {}
}
