package org.yiliu.memory.match;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The English of a stored unit with the numbers of the present text. Each number that changes must be found in the
 * English exactly as often as in the Chinese, by value (120万 is 1.2 million), months by name; its manner of writing is
 * kept. Where anything about it is doubtful there is no such English: numbers in words, the same number for two things,
 * "1" and its singular, "a" or "an", a weekday beside a date that changes.
 */
public final class NumberSwap {

    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");

    private NumberSwap() {}

    /**
     * @param stored folded Chinese of the unit
     * @param present folded Chinese of the present text; differs from {@code stored} in numbers alone
     * @param english the unit's English, with placeholders
     * @return empty where a number cannot be found for certain
     */
    public static Optional<String> adapt(String stored, String present, String english) {
        List<ChineseNumber> before = ChineseNumber.of(stored);
        List<ChineseNumber> after = ChineseNumber.of(present);
        if (before.size() != after.size()) {
            return Optional.empty();
        }
        List<EnglishNumber> numbers = EnglishNumber.of(english);
        TreeMap<Integer, Change> changes = new TreeMap<>();
        for (int at = 0; at < before.size(); at++) {
            ChineseNumber old = before.get(at);
            ChineseNumber now = after.get(at);
            if (old.digits().equals(now.digits())) {
                continue;
            }
            if (old.kind() != now.kind() || !isSafe(old, now, english)) {
                return Optional.empty();
            }
            List<EnglishNumber> places = places(old, before, after, now, numbers);
            if (places.isEmpty()) {
                return Optional.empty();
            }
            places.forEach(place -> changes.put(place.start(), new Change(place, now)));
        }
        return Optional.ofNullable(written(english, changes));
    }

    /** Where the old number stands; empty unless as often as in the Chinese, and all of them become the same. */
    private static List<EnglishNumber> places(
            ChineseNumber old,
            List<ChineseNumber> before,
            List<ChineseNumber> after,
            ChineseNumber now,
            List<EnglishNumber> numbers) {
        boolean month = old.kind() == ChineseNumber.Kind.MONTH;
        int times = 0;
        for (int at = 0; at < before.size(); at++) {
            ChineseNumber other = before.get(at);
            if ((other.kind() == ChineseNumber.Kind.MONTH) == month && same(other.value(), old.value())) {
                times++;
                if (!same(after.get(at).value(), now.value())) {
                    return List.of();
                }
            }
        }
        List<EnglishNumber> places = numbers.stream()
                .filter(number -> number.isMonth() == month && same(number.value(), old.value()))
                .toList();
        return places.size() == times ? places : List.of();
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private static boolean isSafe(ChineseNumber old, ChineseNumber now, String english) {
        if (old.isDate()) {
            return old.kind() == ChineseNumber.Kind.TIME
                    || !WEEKDAY.matcher(english).find();
        }
        return !same(old.value(), BigDecimal.ONE) && !same(now.value(), BigDecimal.ONE);
    }

    private static @Nullable String written(String english, TreeMap<Integer, Change> changes) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (Change change : changes.values()) {
            String number = change.place().rewritten(change.now());
            String before = english.substring(end, change.place().start());
            if (number == null || !fits(text + before, change.place().digits(), number)) {
                return null;
            }
            text.append(before).append(number);
            end = change.place().end();
        }
        return text.append(english.substring(end)).toString();
    }

    /** "an 8" must not become "an 9". */
    private static boolean fits(String before, String old, String now) {
        String lower = before.toLowerCase(Locale.ROOT);
        boolean article = lower.matches("(?s).*\\ban? $");
        return !article || beginsWithVowel(old) == beginsWithVowel(now);
    }

    private static boolean beginsWithVowel(String number) {
        String whole = number.replaceFirst("[.].*", "").replace(",", "");
        return whole.startsWith("8") || (whole.length() % 3 == 2 && (whole.startsWith("11") || whole.startsWith("18")));
    }

    private record Change(EnglishNumber place, ChineseNumber now) {}
}
