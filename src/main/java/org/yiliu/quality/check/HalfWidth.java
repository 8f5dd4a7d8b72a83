package org.yiliu.quality.check;

import java.text.Normalizer;
import java.util.Map;

/** Writes full-width characters as English does, with the spaces that English wants around them. */
final class HalfWidth {

    /** What Unicode's compatibility forms (NFKC) do not know. */
    private static final Map<Character, String> OWN = Map.ofEntries(
            Map.entry('、', ","),
            Map.entry('。', "."),
            Map.entry('《', "“"),
            Map.entry('》', "”"),
            Map.entry('〈', "‘"),
            Map.entry('〉', "’"),
            Map.entry('「', "“"),
            Map.entry('」', "”"),
            Map.entry('『', "‘"),
            Map.entry('』', "’"),
            Map.entry('【', "["),
            Map.entry('】', "]"),
            Map.entry('〔', "["),
            Map.entry('〕', "]"),
            Map.entry('～', "–"),
            Map.entry('〜', "–"),
            Map.entry('￥', "¥"),
            Map.entry('〇', "0"));

    private static final String OPENING = "([“‘";
    private static final String CLOSING = ",.;:!?)]”’";

    private HalfWidth() {}

    /** What may stand instead of a run of full-width characters in a text; empty if nobody can know. */
    static String of(String text, int from, int to) {
        StringBuilder half = new StringBuilder();
        for (int i = from; i < to; i++) {
            char full = text.charAt(i);
            String one = OWN.getOrDefault(full, Normalizer.normalize(String.valueOf(full), Normalizer.Form.NFKC));
            if (!one.equals("“") && !one.equals("”") && !one.equals("‘") && !one.equals("’") && isStrange(one)) {
                return "";
            }
            char before = half.isEmpty() ? (from == 0 ? ' ' : text.charAt(from - 1)) : half.charAt(half.length() - 1);
            if (one.equals(" ") && before == ' ') {
                continue;
            }
            if (OPENING.contains(one) && Character.isLetterOrDigit(before)) {
                half.append(' ');
            }
            half.append(one);
        }
        return spaced(half, to < text.length() ? text.charAt(to) : ' ');
    }

    private static String spaced(StringBuilder half, char next) {
        int last = half.length() - 1;
        if (last >= 0 && half.charAt(last) == ' ' && next == ' ') {
            half.deleteCharAt(last);
        } else if (last >= 0 && CLOSING.indexOf(half.charAt(last)) >= 0 && Character.isLetter(next)) {
            half.append(' ');
        }
        return half.toString();
    }

    private static boolean isStrange(String one) {
        return one.codePoints().anyMatch(c -> c > 0xFF && c != '–');
    }
}
