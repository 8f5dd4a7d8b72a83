package org.yiliu.quality;

import java.util.List;

/**
 * Looks at a text for one kind of mistake. Implementations are beans, hold no state, and know nothing of each other;
 * the gate runs every one it finds.
 *
 * <p>Words: {@code check.<id>.name} names the check, {@code check.<id>} (or {@code check.<id>.<variant>}) is the
 * sentence said of an observation, with its arguments.
 */
public interface Check {

    /** Its lasting name, {@code [a-z-]}; part of every finding's id. */
    String id();

    /** How much each of its findings weighs. */
    Severity severity();

    /** Everything it minds; empty when the text is in order. */
    List<Observation> examine(CheckedText text);
}
