package org.yiliu.memory.tmx;

/** What XML 1.0 can say (§2.2, production Char). */
final class XmlCharacters {

    private XmlCharacters() {}

    /** The text with U+FFFD where XML has no character. */
    static String allowed(String text) {
        if (text.codePoints().allMatch(XmlCharacters::isAllowed)) {
            return text;
        }
        return text.codePoints()
                .map(c -> isAllowed(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
