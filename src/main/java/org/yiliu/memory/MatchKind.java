package org.yiliu.memory;

/** How a stored unit matches a text. */
public enum MatchKind {
    /** Score 100, and the sentences before and after are the same too. */
    CONTEXT,
    /** Score 100: the same Chinese. */
    EXACT,
    /** Below 100: similar Chinese. */
    FUZZY
}
