package org.yiliu.termbase;

/** Where a term entry stands. Stored by name. */
public enum TermState {
    /** A translator, reviewer or editor asks for it; nobody has decided. */
    PROPOSED,
    /** In use: found in texts, offered, checked. */
    APPROVED,
    /** A proposal that was turned down, with a reason. May be approved later. */
    REJECTED,
    /** Was in use and is no longer. May be approved again. */
    RETIRED
}
