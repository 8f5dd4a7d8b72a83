package org.yiliu.memory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yiliu.memory.match.Marks;

/**
 * A stretch of a text.
 *
 * @param hit whether it is what somebody looks for
 */
record Run(String text, boolean hit) {

    /** A stored text, placeholders left out, with every place marked where the piece stands. */
    static List<Run> of(String text, String piece) {
        String plain = Marks.strip(text);
        Folding folding = new Folding(plain);
        String wanted = new Folding(piece.strip()).folded.toString();
        List<Run> runs = new ArrayList<>();
        int end = 0;
        int at = wanted.isEmpty() ? -1 : folding.folded.indexOf(wanted);
        while (at >= 0) {
            int from = folding.starts.get(at);
            int to = folding.end(at + wanted.length());
            add(runs, plain.substring(end, Math.max(end, from)), false);
            add(runs, plain.substring(Math.max(end, from), Math.max(end, to)), true);
            end = Math.max(end, to);
            at = folding.folded.indexOf(wanted, at + wanted.length());
        }
        add(runs, plain.substring(end), false);
        return runs;
    }

    private static void add(List<Run> runs, String text, boolean hit) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, hit));
        }
    }

    /** The folded text, and where in the text each of its characters comes from. */
    private static final class Folding {

        private final StringBuilder folded = new StringBuilder();
        private final List<Integer> starts = new ArrayList<>();
        private final int length;

        Folding(String text) {
            this.length = text.length();
            for (int at = 0; at < text.length(); ) {
                int next = text.offsetByCodePoints(at, 1);
                String character = text.substring(at, next);
                boolean space = character.isBlank() || character.equals("\u00A0");
                if (!space || folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
                    String normal = space ? " " : Normalizer.normalize(character, Normalizer.Form.NFKC);
                    for (char each : normal.toLowerCase(Locale.ROOT).toCharArray()) {
                        folded.append(each);
                        starts.add(at);
                    }
                }
                at = next;
            }
        }

        int end(int place) {
            return place < starts.size() ? starts.get(place) : length;
        }
    }
}
