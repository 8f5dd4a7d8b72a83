package org.yiliu.quality.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names in Latin letters. */
public final class LatinNames {

    /** Pinyin and English words at once. */
    private static final Set<String> ENGLISH = Set.of(
            "age", "ape", "gene", "tone", "home", "pile", "male", "female", "mile", "tale", "bone", "fine", "line",
            "mine", "pine", "wine", "shine", "genie", "mane", "lane", "jute", "gong", "long", "song", "sang", "hang",
            "bang", "gang", "fang", "tang", "fan", "man", "pan", "ran", "tan", "wan", "can", "ban", "dan", "sun", "run",
            "fun", "gun", "bun", "nun", "ding", "ping", "bin", "min", "pin", "tin", "men", "hen", "den", "ten", "pen",
            "die", "lie", "pie", "tie", "you", "me", "he", "she", "we", "be", "to", "so", "do", "go", "no", "an", "a",
            "hui", "ai", "sage", "page", "change", "range", "mange", "lounge", "huge");

    private static final Set<String> PLACES = Set.of("hongkong");

    private static final int SHORTEST_GIVEN = 3;
    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private LatinNames() {}

    /** What reads like a Chinese name in pinyin: a family name, and one or two syllables as the given name. */
    public static List<Place> in(String english) {
        List<LatinWord> words = LatinWord.of(english);
        List<Place> names = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            LatinWord family = words.get(i);
            LatinWord given = words.get(i + 1);
            boolean more = i + 2 < words.size()
                    && words.get(i + 2).joined()
                    && words.get(i + 2).isCapitalised();
            if (given.joined() && !more && isFamily(family) && isGiven(given) && !isPlace(family, given)) {
                names.add(new Place(english.substring(family.from(), given.to()), family.from(), given.to()));
            }
        }
        return names;
    }

    private static boolean isFamily(LatinWord word) {
        return isName(word) && Pinyin.surnames().contains(Pinyin.key(word.text()));
    }

    private static boolean isGiven(LatinWord word) {
        String key = Pinyin.key(word.text());
        return isName(word)
                && key.length() >= SHORTEST_GIVEN
                && !ENGLISH.contains(key)
                && Pinyin.isPinyin(word.text(), 1, 2);
    }

    private static boolean isPlace(LatinWord first, LatinWord second) {
        return PLACES.contains(Pinyin.key(first.text() + second.text()));
    }

    private static boolean isName(LatinWord word) {
        return word.isCapitalised()
                && word.text().substring(1).chars().noneMatch(Character::isUpperCase)
                && word.text().indexOf('-') < 0;
    }

    /** Capitalised words of four letters or more. */
    public static List<Place> capitalised(String english) {
        return LatinWord.of(english).stream()
                .filter(word -> word.isCapitalised() && word.text().length() >= SHORTEST)
                .map(word -> new Place(word.text(), word.from(), word.to()))
                .toList();
    }

    /** Whether two words are nearly the same, so that one may be a slip of the other; not if one goes on after it. */
    public static boolean isSlip(String one, String other) {
        if (one.charAt(0) != other.charAt(0) || one.startsWith(other) || other.startsWith(one)) {
            return false;
        }
        int far = Math.min(one.length(), other.length()) < LONG ? 1 : 2;
        return Math.abs(one.length() - other.length()) <= far && Edits.between(one, other) <= far;
    }

    /** A name and where it stands. */
    public record Place(String text, int from, int to) {}
}
