package org.yiliu.quality.grammar;

import java.util.List;

/**
 * Something that a proofreader marks.
 *
 * @param from first character in the target, from 0
 * @param to one past the last character
 * @param text what stands there
 * @param message what is said of it, in English
 * @param suggestions what might stand there instead, the likeliest first, at most five
 */
record Slip(Kind kind, int from, int to, String text, String message, List<String> suggestions) {

    enum Kind {
        /** A word that no dictionary has. */
        SPELLING,
        /** Wrong by the rules of grammar, or a word mistaken for another. */
        GRAMMAR,
        /** Right, but could be said better, or otherwise in American English. */
        STYLE
    }
}
