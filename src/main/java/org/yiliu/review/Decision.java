package org.yiliu.review;

/** What a reviewer decides. Stored by name. */
public enum Decision {
    APPROVED,
    CHANGES_REQUESTED
}
