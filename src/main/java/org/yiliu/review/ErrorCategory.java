package org.yiliu.review;

/**
 * What kind of error a reviewer marks: the dimensions of the MQM core typology (Multidimensional Quality Metrics,
 * themqm.org) that concern a text; its design, markup and audience dimensions are left out, since template and desk see to
 * them. Stored by name. Why these: docs/adr/0021.
 */
public enum ErrorCategory {
    /** The English does not say what the Chinese says. */
    ACCURACY,
    /** The English is faulty as English, whatever the Chinese says; MQM now calls it linguistic conventions. */
    FLUENCY,
    /** A term is not rendered as the termbase or the trade has it. */
    TERMINOLOGY,
    /** Sound English that a news page of the university would not write so. */
    STYLE,
    /** Numbers, dates or names are not written as English readers write them. */
    LOCALE
}
