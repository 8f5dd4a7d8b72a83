package org.yiliu.workflow;

/** How a task may end. */
public enum TaskOutcome {
    ASSIGNED,
    POOLED,
    SUBMITTED,
    APPROVED,
    CHANGES_REQUESTED,
    PUBLISH_NOW,
    SCHEDULE
}
