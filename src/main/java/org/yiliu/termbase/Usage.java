package org.yiliu.termbase;

/** Whether a rendering may be used. Stored by name; TBX's administrative status says the same. */
public enum Usage {
    /** The rendering to use; a term entry has one for each form. */
    PREFERRED,
    /** May stand too. */
    ADMITTED,
    /** Must not stand in the English where the term stands in the Chinese. */
    FORBIDDEN
}
