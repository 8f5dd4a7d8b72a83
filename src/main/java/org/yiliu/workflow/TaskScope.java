package org.yiliu.workflow;

/** Whose tasks to list. */
public enum TaskScope {
    /** Assigned to the caller. */
    MINE,
    /** Those the caller may really claim now, separation of duties applied. */
    CLAIMABLE,
    /** Everybody's; coordinators and administrators only. */
    ALL
}
