package org.yiliu.article.draft;

import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.Set;

/** Which characters a clean text holds, and how they behave in a line. */
final class Characters {

    private static final Set<UnicodeBlock> WIDE =
            Set.of(UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private Characters() {}

    /** The text in NFC without control, invisible, direction-changing or symbol-font characters; spaces stay as they are. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Characters::isKept).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    /** Whether a line end between the two is no space: between Chinese characters, and beside their punctuation. */
    static boolean isJoinedAtLineEnd(int before, int after) {
        return isWidePunctuation(before) || isWidePunctuation(after) || (isChinese(before) && isChinese(after));
    }

    private static boolean isWidePunctuation(int c) {
        return WIDE.contains(UnicodeBlock.of(c)) && !Character.isLetterOrDigit(c);
    }

    private static boolean isChinese(int c) {
        return Character.isIdeographic(c) || (c > 0x7F && !Character.isLetterOrDigit(c));
    }

    /** Control characters that no text file holds; a form feed or an end-of-file mark now and then is no sign. */
    static boolean isForeign(int c) {
        return c == 0x7F || (c < ' ' && !isSpace(c) && c != '\b' && c != 0x1A);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isKept(int c) {
        if (c == '\t' || isLineEnd(c) || c == 0x200D) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.PRIVATE_USE -> c < 0xF000 || c > 0xF0FF;
            default -> c != 0xFFFC;
        };
    }
}
