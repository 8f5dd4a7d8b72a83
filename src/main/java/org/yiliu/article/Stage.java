package org.yiliu.article;

/** Where an article stands. Stored by name. */
public enum Stage {
    /** With its author, not handed in. */
    DRAFT,
    /** Waits for the coordinator to name a translator or offer it to all. */
    ASSIGNING,
    /** Waits for a translator or is being translated. */
    TRANSLATING,
    /** In first, second or final review. */
    REVIEWING,
    /** Signed off, waits for the publisher. */
    PUBLISHING,
    /** Waits for its publication time. */
    SCHEDULED,
    /** Readers can see it. */
    PUBLISHED,
    /** Taken back before or after publication. */
    WITHDRAWN
}
