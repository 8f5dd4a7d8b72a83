package org.yiliu.termbase;

/** Who answers for a term entry. Stored by name. */
public enum TermStatus {
    /** An authority outside the house uses it; its source is named. */
    OFFICIAL,
    /** The desk has decided. */
    DESK,
    /** Used until somebody decides; no authority is known. */
    PROVISIONAL
}
