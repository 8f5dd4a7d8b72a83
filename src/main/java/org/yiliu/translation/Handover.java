package org.yiliu.translation;

/** Why a version was frozen. Stored by name. */
public enum Handover {
    /** The translator handed in. */
    HANDED_IN,
    /** A reviewer approved. */
    APPROVED,
    /** A reviewer or the publisher sent back. */
    RETURNED,
    /** It was published. */
    PUBLISHED,
    /** The Chinese was revised while it stood like this. */
    SOURCE_REVISED
}
