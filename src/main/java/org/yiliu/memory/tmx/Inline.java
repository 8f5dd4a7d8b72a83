package org.yiliu.memory.tmx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yiliu.memory.match.Marks;

/**
 * The content of a {@code seg}: text, and codes that are known again in the other language by their {@code x}, else by
 * their {@code i} or their order. Text within codes is a program's, not the author's, and is dropped.
 */
final class Inline {

    private static final int HIGHEST = 9999;

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, String> open = new HashMap<>();
    private int singles;
    private int characters;

    void text(String text) {
        characters += text.length();
        if (characters <= TmxReader.LONGEST + 1) {
            pieces.add(new Piece(Kind.TEXT, text.replace('\n', ' ').replace('\t', ' ')));
        }
    }

    boolean isTooLong() {
        return characters > TmxReader.LONGEST;
    }

    /** {@code bpt}. */
    void open(String i, String x) {
        String key = "pair " + (x.isEmpty() ? "i" + i : x);
        open.put(i, key);
        pieces.add(new Piece(Kind.OPEN, key));
    }

    /** {@code ept}; one that closes nothing stands alone. */
    void close(String i) {
        String key = open.remove(i);
        if (key == null) {
            single("");
        } else {
            pieces.add(new Piece(Kind.CLOSE, key));
        }
    }

    /** {@code ph}, {@code it}, {@code ut}. */
    void single(String x) {
        singles++;
        pieces.add(new Piece(Kind.SINGLE, "single " + (x.isEmpty() ? "n" + singles : x)));
    }

    /** The texts of both languages with our placeholders: the file's own numbers where they serve, else from 1. */
    static List<String> texts(Inline source, Inline target) {
        List<Piece> all = new ArrayList<>(source.pieces);
        all.addAll(target.pieces);
        List<String> keys = all.stream()
                .filter(piece -> piece.kind() != Kind.TEXT)
                .map(Piece::value)
                .distinct()
                .toList();
        Map<String, Integer> numbers = own(keys);
        return List.of(source.written(numbers), target.written(numbers));
    }

    private static Map<String, Integer> own(List<String> keys) {
        Map<String, Integer> own = new HashMap<>();
        Map<String, Integer> counted = new HashMap<>();
        for (String key : keys) {
            counted.put(key, counted.size() + 1);
            String number = key.substring(key.indexOf(' ') + 1);
            if (number.matches("[1-9][0-9]{0,3}")) {
                own.put(key, Integer.valueOf(number));
            }
        }
        boolean serve = own.size() == keys.size() && new TreeSet<>(own.values()).size() == keys.size();
        return serve ? own : counted;
    }

    private String written(Map<String, Integer> numbers) {
        StringBuilder text = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.kind() == Kind.TEXT) {
                plain.append(piece.value());
                continue;
            }
            int number = Math.min(HIGHEST, numbers.getOrDefault(piece.value(), 1));
            text.append(Marks.escape(plain.toString(), true));
            plain.setLength(0);
            boolean closed = piece.kind() != Kind.OPEN || !open.containsValue(piece.value());
            text.append(piece.kind() == Kind.CLOSE ? "</" : "<")
                    .append(number)
                    .append(piece.kind() == Kind.SINGLE || !closed ? "/>" : ">");
        }
        return text.append(Marks.escape(plain.toString(), false)).toString().strip();
    }

    private enum Kind {
        TEXT,
        OPEN,
        CLOSE,
        SINGLE
    }

    private record Piece(Kind kind, String value) {}
}
