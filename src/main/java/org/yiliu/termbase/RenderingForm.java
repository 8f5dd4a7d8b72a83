package org.yiliu.termbase;

/** Where in an article a rendering belongs. Stored by name. */
public enum RenderingForm {
    /** Anywhere. */
    ANY,
    /** The full form, for the first mention in an article. */
    FIRST_MENTION,
    /** The short form, for every later mention. */
    SHORT
}
