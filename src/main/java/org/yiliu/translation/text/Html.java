package org.yiliu.translation.text;

import java.util.regex.Pattern;

/** Writing HTML text and attribute values. */
final class Html {

    /** Addresses that may stand in a link: the web, mail, a path of this site, a place on the page. */
    private static final Pattern SAFE_ADDRESS = Pattern.compile("(?i)(https?:|mailto:|/|#).*", Pattern.DOTALL);

    private Html() {}

    /** Escapes for element content and double-quoted attribute values alike; drops characters XML forbids. */
    static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(html, c));
        return html.toString();
    }

    private static void append(StringBuilder html, int c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> {
                if (c >= ' ' && c != 0x7F || c == '\n' || c == '\t') {
                    html.appendCodePoint(c);
                }
            }
        }
    }

    /** {@code ' name="value"'}, escaped. */
    static String attribute(String name, String value) {
        return " " + name + "=\"" + escape(value) + "\"";
    }

    static boolean safeAddress(String address) {
        return SAFE_ADDRESS.matcher(address.strip()).matches();
    }
}
