package org.yiliu.quality.names;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A name as it stands in an English text.
 *
 * @param from first character, from 0
 * @param to one past the last character
 */
public record Sighting(Manner manner, int from, int to) {

    /** What there is to say of the way a name is written. */
    public enum Manner {
        /** As it should be. */
        USUAL,
        /** The right letters in the right order, but divided, joined or capitalised in another way. */
        UNUSUAL,
        /** Given name first. */
        REVERSED,
        /** Other letters than the name's. */
        MISSPELT,
        /** The family name alone. */
        FAMILY_NAME
    }

    private static final int MOST_WORDS = 4;

    static Optional<Sighting> of(NameForm form, String english, List<LatinWord> words) {
        Optional<Sighting> best = Optional.empty();
        for (int first = 0; first < words.size(); first++) {
            for (int count = 1; count <= MOST_WORDS && first + count <= words.size(); count++) {
                if (count > 1 && !words.get(first + count - 1).joined()) {
                    break;
                }
                Optional<Sighting> here = judge(form, english, words.subList(first, first + count), words, first);
                if (here.isPresent() && (best.isEmpty() || isBetter(here.get(), best.get()))) {
                    best = here;
                }
            }
        }
        return best;
    }

    private static boolean isBetter(Sighting here, Sighting best) {
        return here.manner.compareTo(best.manner) < 0;
    }

    private static Optional<Sighting> judge(
            NameForm form, String english, List<LatinWord> part, List<LatinWord> all, int first) {
        int from = part.get(0).from();
        int to = part.get(part.size() - 1).to();
        String key = part.stream().map(word -> Pinyin.key(word.text())).collect(Collectors.joining());
        return manner(form, key, part, all, first).map(manner -> new Sighting(manner, from, to));
    }

    private static Optional<Manner> manner(
            NameForm form, String key, List<LatinWord> part, List<LatinWord> all, int first) {
        boolean capital = part.stream().anyMatch(LatinWord::isCapitalised);
        if (form.isWhole(key) && (capital || part.size() > 1)) {
            return Optional.of(isUsual(form, part) ? Manner.USUAL : Manner.UNUSUAL);
        }
        if (!capital) {
            return Optional.empty();
        }
        if (part.size() > 1 && form.isReversed(key) && form.isSurname(last(part))) {
            return Optional.of(Manner.REVERSED);
        }
        boolean two = part.size() == 2 && part.stream().allMatch(LatinWord::isCapitalised);
        if (two && (form.isNear(key) || isOther(form, part))) {
            return Optional.of(Manner.MISSPELT);
        }
        if (part.size() == 1 && form.isSurname(key) && !isFirstOfName(all, first)) {
            return Optional.of(Manner.FAMILY_NAME);
        }
        return Optional.empty();
    }

    /** Family name and another given name that is pinyin too, such as one with a syllable left out. */
    private static boolean isOther(NameForm form, List<LatinWord> part) {
        return form.name().certain()
                && form.isSurname(Pinyin.key(part.get(0).text()))
                && Pinyin.isPinyin(part.get(1).text(), 1, 2)
                && shares(form, Pinyin.key(part.get(1).text()));
    }

    private static boolean shares(NameForm form, String given) {
        String whole = Pinyin.key(form.usual());
        return given.length() > 1 && whole.contains(given);
    }

    private static boolean isFirstOfName(List<LatinWord> all, int first) {
        return first + 1 < all.size()
                && all.get(first + 1).joined()
                && all.get(first + 1).isCapitalised();
    }

    private static boolean isUsual(NameForm form, List<LatinWord> part) {
        if (part.size() != 2) {
            return false;
        }
        String family = part.get(0).text();
        String given = part.get(1).text();
        return form.isSurname(Pinyin.key(family))
                && isOneCapital(family)
                && isOneCapital(given)
                && given.indexOf('-') < 0;
    }

    private static boolean isOneCapital(String word) {
        return Character.isUpperCase(word.charAt(0))
                && word.substring(1).equals(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }

    private static String last(List<LatinWord> part) {
        return Pinyin.key(part.get(part.size() - 1).text());
    }
}
