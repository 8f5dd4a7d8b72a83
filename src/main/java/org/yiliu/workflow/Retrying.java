package org.yiliu.workflow;

import java.time.Instant;

/**
 * An automatic step that failed and will be tried again by itself.
 *
 * @param step what the drawing calls it, in the reader's language
 * @param cause what went wrong the last time, in the reader's language
 * @param next when it is tried again
 * @param left attempts before an administrator is asked
 */
public record Retrying(String articleNumber, String step, String cause, Instant next, int left) {}
