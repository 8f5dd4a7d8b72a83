package org.yiliu.translation;

/** How far a segment is (XLIFF 2.1 states). Advances in this order; returned work steps back. Stored by name. */
public enum SegmentState {
    /** No translation, or one nobody has confirmed. */
    INITIAL,
    /** Confirmed by the translator. */
    TRANSLATED,
    /** Approved at a review level, not at the last. */
    REVIEWED,
    /** Approved at the last level that routing asks for. */
    FINAL
}
