package org.yiliu.workflow;

import java.time.Instant;

/** What was done about an automatic step that had failed. */
public record Remedied(String incident, String articleNumber, Remedy remedy, String by, Instant at, String reason) {}
