package org.yiliu.quality.names;

import java.util.stream.Collectors;

/** Consonants by which a foreign name and its Chinese transcription can be told to belong together. */
public final class Sounds {

    private Sounds() {}

    /** Whether the Chinese characters may be a transcription of the word. */
    public static boolean agree(String chinese, String word) {
        String transcribed = skeleton(Pinyin.key(String.join("", Pinyin.likely(chinese))));
        String original = skeleton(Pinyin.key(word));
        int longer = Math.max(transcribed.length(), original.length());
        return longer > 0
                && !original.isEmpty()
                && Edits.between(transcribed, original) * 3 <= longer
                && (longer > 1 || chinese.length() > 1);
    }

    /** Sounds that transcription confuses are one; vowels, h, w and y are left out, and so is a sound said twice. */
    private static String skeleton(String letters) {
        String classes =
                letters.chars().mapToObj(letter -> sound((char) letter)).collect(Collectors.joining());
        StringBuilder once = new StringBuilder();
        for (char sound : classes.toCharArray()) {
            if (once.isEmpty() || once.charAt(once.length() - 1) != sound) {
                once.append(sound);
            }
        }
        return once.toString();
    }

    private static String sound(char letter) {
        return switch (letter) {
            case 'b', 'p' -> "p";
            case 'd', 't' -> "t";
            case 'g', 'k', 'c', 'q', 'j' -> "k";
            case 'z', 's', 'x' -> "s";
            case 'l', 'r' -> "l";
            case 'f', 'v' -> "f";
            case 'm' -> "m";
            case 'n' -> "n";
            default -> "";
        };
    }
}
