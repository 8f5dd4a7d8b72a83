package org.yiliu.memory;

/** In what two Chinese texts differ. */
public enum TextDifference {
    /** Figures that are neither dates nor times. */
    NUMBERS,
    /** Years, months, days, hours in figures. */
    DATES,
    /** A person's name stands in place of another. */
    NAMES,
    /** Anything else. */
    WORDS
}
