package org.yiliu.workflow;

import java.time.Instant;

/**
 * An automatic step that failed for the last time and waits for an administrator.
 *
 * @param step what the drawing calls it, in the reader's language
 * @param cause what went wrong, in the reader's language; never a class name or SQL
 */
public record HeldUp(String id, String articleNumber, String step, Instant since, String cause) {}
