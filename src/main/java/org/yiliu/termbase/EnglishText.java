package org.yiliu.termbase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An English text as words, ready to be compared: case, plural, possessive, kinds of apostrophe, and whether two words
 * are joined by a space or a hyphen make no difference. Quotation marks and placeholders are passed over; other signs
 * count as words.
 */
final class EnglishText {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("children", "child"),
            Map.entry("theses", "thesis"),
            Map.entry("criteria", "criterion"),
            Map.entry("alumni", "alumnus"),
            Map.entry("curricula", "curriculum"),
            Map.entry("syllabi", "syllabus"),
            Map.entry("staves", "staff"),
            Map.entry("lives", "life"),
            Map.entry("movies", "movie"),
            Map.entry("series", "series"),
            Map.entry("species", "species"),
            Map.entry("news", "news"));

    private final List<Word> words = new ArrayList<>();

    private EnglishText() {}

    /**
     * A word or sign.
     *
     * @param core what is compared
     * @param capitals whether all its letters, two at least, are capital: an abbreviation
     */
    private record Word(String core, boolean capitals, int from, int to) {

        /** An abbreviation is not the lower-case word spelt like it: US and us, IT and it. */
        boolean fits(Word found) {
            return core.equals(found.core) && (!capitals || found.capitals);
        }
    }

    static EnglishText of(String english) {
        var read = new EnglishText();
        var text = PlainText.of(english);
        int at = 0;
        while (at < text.length()) {
            char character = text.at(at);
            if (isLetter(character)) {
                int end = end(text, at);
                read.words.add(word(text, at, end));
                at = end;
            } else {
                if (!isJoint(character)) {
                    read.words.add(
                            new Word(String.valueOf(Folding.of(character)), false, text.place(at), text.place(at) + 1));
                }
                at++;
            }
        }
        return read;
    }

    /** Places of the phrase, as {@code from, to} of the text, in order. */
    List<int[]> find(EnglishText phrase) {
        var found = new ArrayList<int[]>();
        int length = phrase.words.size();
        for (int at = 0; length > 0 && at + length <= words.size(); at++) {
            if (stands(phrase, at)) {
                found.add(new int[] {words.get(at).from, words.get(at + length - 1).to});
            }
        }
        return found;
    }

    private boolean stands(EnglishText phrase, int at) {
        for (int i = 0; i < phrase.words.size(); i++) {
            if (!phrase.words.get(i).fits(words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char character) {
        return Character.isLetterOrDigit(character);
    }

    private static boolean isJoint(char character) {
        char folded = Folding.of(character);
        return Character.isWhitespace(folded) || folded == '-' || folded == '"' || folded == '\'';
    }

    /** A word goes on over an apostrophe within it: Party's. */
    private static int end(PlainText text, int from) {
        int at = from + 1;
        while (at < text.length()
                && (isLetter(text.at(at))
                        || Folding.of(text.at(at)) == '\'' && at + 1 < text.length() && isLetter(text.at(at + 1)))) {
            at++;
        }
        return at;
    }

    private static Word word(PlainText text, int from, int end) {
        String raw = text.between(from, end).replaceAll("['‘’ʼ][sS]$", "");
        String letters = raw.length() > 2 && raw.endsWith("s") ? raw.substring(0, raw.length() - 1) : raw;
        boolean capitals = letters.length() > 1 && letters.chars().allMatch(Character::isUpperCase);
        return new Word(core(Folding.of(raw)), capitals, text.place(from), text.place(from + raw.length() - 1) + 1);
    }

    /** The singular, as well as rules of spelling give it; the same is done to renderings and texts. */
    private static String core(String word) {
        String known = IRREGULAR.get(word);
        if (known != null) {
            return known;
        }
        int length = word.length();
        if (word.endsWith("men")) {
            return word.substring(0, length - 2) + "an";
        }
        if (length < 4 || !word.endsWith("s") || word.matches(".*(ss|us|is|ics)")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        return word.substring(0, length - (word.matches(".*(sses|xes|zzes|ches|shes|oes)") ? 2 : 1));
    }
}
