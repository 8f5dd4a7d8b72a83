package org.yiliu.quality.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a Chinese name is written in English: family name first, the given name as one word (GB/T 28039-2011), an
 * apostrophe before a later syllable that begins with a vowel.
 */
public final class NameForm {

    private final PersonName name;
    private final String surname;
    private final String given;
    private final Set<String> surnameKeys;
    private final Set<String> givenKeys;

    private NameForm(PersonName name, List<List<String>> readings) {
        this.name = name;
        this.surname = capital(joined(readings.subList(0, name.surname())));
        this.given = capital(joined(readings.subList(name.surname(), readings.size())));
        this.surnameKeys = keys(readings.subList(0, name.surname()));
        this.givenKeys = keys(readings.subList(name.surname(), readings.size()));
    }

    public static NameForm of(PersonName name) {
        return new NameForm(name, Pinyin.readings(name.chinese()));
    }

    public PersonName name() {
        return name;
    }

    /** The usual spelling, such as {@code Zhou Mingyuan}. */
    public String usual() {
        return surname + " " + given;
    }

    boolean isSurname(String key) {
        return surnameKeys.contains(key);
    }

    boolean isGiven(String key) {
        return givenKeys.contains(key);
    }

    /** Whether the letters are the whole name, family name first. */
    boolean isWhole(String key) {
        return surnameKeys.stream()
                .filter(key::startsWith)
                .anyMatch(family -> givenKeys.contains(key.substring(family.length())));
    }

    /** Whether the letters are the whole name, given name first. */
    boolean isReversed(String key) {
        return givenKeys.stream()
                .filter(key::startsWith)
                .anyMatch(first -> surnameKeys.contains(key.substring(first.length())));
    }

    /** Whether the letters are nearly the name: one or two are wrong, left out, doubled or change places. */
    boolean isNear(String key) {
        String whole = Pinyin.key(usual());
        int far = whole.length() < 7 ? 1 : 2;
        return Math.abs(whole.length() - key.length()) <= far && Edits.between(whole, key) <= far;
    }

    /** The part of the text that is this name or would be, with what is wrong about it; empty when it is not there. */
    public Optional<Sighting> in(String english) {
        return Sighting.of(this, english, LatinWord.of(english));
    }

    private static String joined(List<List<String>> readings) {
        StringBuilder word = new StringBuilder();
        for (List<String> reading : readings) {
            String syllable = reading.get(0);
            if (!word.isEmpty() && "aeo".indexOf(syllable.charAt(0)) >= 0) {
                word.append('’');
            }
            word.append(syllable);
        }
        return word.toString();
    }

    private static Set<String> keys(List<List<String>> readings) {
        List<String> keys = List.of("");
        for (List<String> reading : readings) {
            List<String> longer = new ArrayList<>();
            for (String begin : keys) {
                reading.stream()
                        .flatMap(syllable -> Pinyin.keys(syllable).stream())
                        .forEach(key -> longer.add(begin + key));
            }
            keys = longer;
        }
        return keys.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
