package org.yiliu.translation;

/** Where a text of a segment came from. Stored by name. */
public enum Whence {
    /** Typed by a translator. */
    TYPED,
    /** Taken unchanged from the translation memory. */
    MEMORY,
    /** Suggested by a machine. */
    MACHINE,
    /** Read from an exchange file. */
    IMPORT,
    /** Corrected by a reviewer. */
    REVIEWER,
    /** Kept when the Chinese was revised. */
    CARRIED_OVER
}
