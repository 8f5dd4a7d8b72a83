package org.yiliu.quality.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words English has for numbers. */
final class EnglishWords {

    private static final String[] UNITS =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                            + "seventeen eighteen nineteen")
                    .split(" ");
    private static final String[] TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    private static final String[] ORDINALS =
            ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
                            + "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
                    .split(" ");

    private static final Map<String, Integer> CARDINAL = new HashMap<>();
    private static final Map<String, Integer> ORDINAL = new HashMap<>();

    static {
        for (int i = 0; i < UNITS.length; i++) {
            CARDINAL.put(UNITS[i], i);
            ORDINAL.put(ORDINALS[i], i);
        }
        for (int i = 0; i < TENS.length; i++) {
            CARDINAL.put(TENS[i], 10 * (i + 2));
            ORDINAL.put(TENS[i].replaceFirst("y$", "ieth"), 10 * (i + 2));
        }
        ORDINAL.put("hundredth", 100);
        ORDINAL.put("thousandth", 1000);
    }

    private static final Map<String, Long> SCALE = Map.ofEntries(
            Map.entry("hundred", 100L),
            Map.entry("thousand", 1_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("billion", 1_000_000_000L),
            Map.entry("trillion", 1_000_000_000_000L),
            Map.entry("dozen", 12L),
            Map.entry("dozens", 12L),
            Map.entry("decade", 10L),
            Map.entry("decades", 10L),
            Map.entry("century", 100L),
            Map.entry("centuries", 100L));

    /** Written after a number in digits: $1.2bn. The m may be a metre as well. */
    private static final Map<String, Long> SHORT_SCALE = Map.of(
            "k",
            1_000L,
            "m",
            1_000_000L,
            "mn",
            1_000_000L,
            "b",
            1_000_000_000L,
            "bn",
            1_000_000_000L,
            "tn",
            1_000_000_000_000L);

    private static final Map<String, Long> PLURAL_SCALE = Map.of(
            "tens", 10L,
            "dozens", 12L,
            "scores", 20L,
            "hundreds", 100L,
            "thousands", 1_000L,
            "millions", 1_000_000L,
            "billions", 1_000_000_000L,
            "trillions", 1_000_000_000_000L);

    private static final Map<String, Integer> MULTIPLE = multiples();
    private static final Map<String, Integer> GROUP = Map.of(
            "both", 2, "pair", 2, "couple", 2, "twin", 2, "twins", 2, "duo", 2, "trio", 3, "fortnight", 14, "once", 1);
    private static final Map<String, Integer> DENOMINATOR = Map.ofEntries(
            Map.entry("half", 2),
            Map.entry("halves", 2),
            Map.entry("quarter", 4),
            Map.entry("quarters", 4),
            Map.entry("hundredths", 100));

    static final Set<String> ABOUT = Set.of(
            "about",
            "around",
            "roughly",
            "some",
            "nearly",
            "almost",
            "over",
            "than",
            "approximately",
            "approx",
            "exceed",
            "exceeds",
            "exceeded",
            "exceeding",
            "least",
            "most",
            "to",
            "under",
            "below",
            "above",
            "estimated",
            "surpassed",
            "topped",
            "reaching",
            "upward",
            "close",
            "only",
            "circa");

    private EnglishWords() {}

    private static Map<String, Integer> multiples() {
        Map<String, Integer> multiples = new HashMap<>();
        String[] stems = {"doubl", "tripl", "quadrupl", "quintupl", "trebl"};
        int[] values = {2, 3, 4, 5, 3};
        for (int i = 0; i < stems.length; i++) {
            for (String ending : new String[] {"e", "es", "ed", "ing"}) {
                multiples.put(stems[i] + ending, values[i]);
            }
        }
        multiples.put("twice", 2);
        multiples.put("thrice", 3);
        for (int i = 2; i < UNITS.length; i++) {
            multiples.put(UNITS[i] + "fold", i);
        }
        multiples.put("hundredfold", 100);
        return multiples;
    }

    /** zero to nineteen and the tens; -1 for anything else. */
    static int cardinal(String word) {
        return CARDINAL.getOrDefault(word, -1);
    }

    /** first to nineteenth, the tens, hundredth; -1 for anything else. */
    static int ordinal(String word) {
        return ORDINAL.getOrDefault(word, -1);
    }

    /** The lower part of a fraction: 3 for third and thirds; -1 for anything else. */
    static int denominator(String word) {
        int known = DENOMINATOR.getOrDefault(word, -1);
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        int ordinal = ordinal(singular);
        return known > 0 ? known : ordinal > 2 ? ordinal : -1;
    }

    static @Nullable BigDecimal scale(String word) {
        return value(SCALE.get(word));
    }

    static @Nullable BigDecimal shortScale(String word) {
        return value(SHORT_SCALE.get(word));
    }

    static @Nullable BigDecimal pluralScale(String word) {
        return value(PLURAL_SCALE.get(word));
    }

    /** 2 for twice, double and twofold; -1 for anything else. */
    static int multiple(String word) {
        return MULTIPLE.getOrDefault(word, -1);
    }

    /** 2 for both and couple; -1 for anything else. */
    static int group(String word) {
        return GROUP.getOrDefault(word, -1);
    }

    /** The value of a Roman numeral of two letters or more, in capitals, below 40; -1 for anything else. */
    static int roman(String text) {
        if (text.length() < 2 || text.length() > 6) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = romanDigit(text.charAt(i));
            int next = i + 1 < text.length() ? romanDigit(text.charAt(i + 1)) : 0;
            if (digit == 0) {
                return -1;
            }
            value += digit < next ? -digit : digit;
        }
        return value;
    }

    private static int romanDigit(char c) {
        return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : 0;
    }

    private static @Nullable BigDecimal value(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
