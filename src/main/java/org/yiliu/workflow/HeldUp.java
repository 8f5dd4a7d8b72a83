package org.yiliu.workflow;

import java.time.Instant;

/**
 * An automatic step that failed for the last time and waits for an administrator.
 *
 * @param step what the drawing calls it, in the reader's language
 * @param kind what can be done about it
 * @param cause what went wrong, in the reader's language; never a class name or SQL
 * @param helpers names of the administrators, in the reader's language
 */
public record HeldUp(
        String id, String articleNumber, String step, StepKind kind, Instant since, String cause, String helpers) {}
