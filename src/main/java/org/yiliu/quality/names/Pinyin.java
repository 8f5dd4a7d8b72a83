package org.yiliu.quality.names;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hanyu Pinyin without tones, as GB/T 28039-2011 spells names in Latin letters. Readings are those of ICU's {@code
 * Han-Latin/Names}, which knows the readings peculiar to surnames.
 */
public final class Pinyin {

    /** A transliterator keeps state while it works: one at a time. */
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");

    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 20_000;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

    /** Other readings that names use. */
    private static final Map<Integer, List<String>> ALSO = Map.ofEntries(
            also('乐', "le", "yue"),
            also('行', "xing", "hang"),
            also('朝', "chao", "zhao"),
            also('长', "chang", "zhang"),
            also('重', "chong", "zhong"),
            also('茜', "qian", "xi"),
            also('单', "shan", "dan"),
            also('翟', "zhai", "di"),
            also('盖', "ge", "gai"),
            also('解', "xie", "jie"),
            also('区', "ou", "qu"),
            also('查', "zha", "cha"),
            also('朴', "piao", "pu"),
            also('仇', "qiu", "chou"),
            also('晟', "sheng", "cheng"),
            also('柏', "bai", "bo"),
            also('蔚', "wei", "yu"),
            also('曾', "zeng", "ceng"),
            also('员', "yuan", "yun"),
            also('藏', "zang", "cang"),
            also('娜', "na", "nuo"),
            also('宓', "mi", "fu"),
            also('冼', "xian", "xi"),
            also('缪', "miao", "miu"),
            also('覃', "qin", "tan"),
            also('六', "liu", "lu"),
            also('参', "shen", "can"),
            also('佛', "fo", "fu"),
            also('传', "chuan", "zhuan"),
            also('仔', "zai", "zi"),
            also('弹', "tan", "dan"),
            also('还', "huan", "hai"),
            also('率', "lü", "shuai"),
            also('说', "yue", "shuo"),
            also('召', "zhao", "shao"),
            also('颉', "jie", "xie"),
            also('莘', "xin", "shen"),
            also('祭', "ji", "zhai"),
            also('洗', "xian", "xi"));

    /** All syllables; they tell whether letters can be pinyin at all. */
    private static final Set<String> SYLLABLES = Syllables.all();

    private Pinyin() {}

    /** The readings of each character of a name, the likely one first, with ü where it belongs. */
    static List<List<String>> readings(String name) {
        List<String> likely = likely(name);
        List<List<String>> readings = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            List<String> also = ALSO.getOrDefault((int) name.charAt(i), List.of());
            String first = likely.get(i);
            readings.add(
                    Stream.concat(Stream.of(first), also.stream()).distinct().toList());
        }
        return readings;
    }

    /** One syllable for each character of a name; a character without reading stands for itself. */
    static List<String> likely(String name) {
        List<String> known = KNOWN.get(name);
        if (known == null) {
            known = transliterated(name);
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(name, known);
            }
        }
        return known;
    }

    private static List<String> transliterated(String name) {
        String latin;
        synchronized (NAMES) {
            latin = NAMES.transliterate(name);
        }
        List<String> syllables =
                List.of(withoutTones(latin).toLowerCase(Locale.ROOT).strip().split("\\s+"));
        if (syllables.size() == name.length()) {
            return syllables;
        }
        return name.codePoints()
                .mapToObj(Character::toString)
                .map(one -> name.length() == 1 ? one : likely(one).get(0))
                .toList();
    }

    /** The ways a syllable is written in passports and in print, as keys: {@code lü} is also lyu, lv and lu. */
    static List<String> keys(String syllable) {
        return syllable.indexOf('ü') < 0
                ? List.of(key(syllable))
                : List.of(key(syllable), key(syllable.replace("ü", "yu")), key(syllable.replace("ü", "v")));
    }

    /** Letters alone, lower case and without marks: by this two spellings of a name are the same name. */
    public static String key(String latin) {
        String plain = MARKS.matcher(Normalizer.normalize(latin.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return NO_LETTER.matcher(plain).replaceAll("");
    }

    /** Whether the letters can be read as so many pinyin syllables. */
    public static boolean isPinyin(String latin, int fewest, int most) {
        return fits(key(latin), fewest, most);
    }

    private static boolean fits(String letters, int fewest, int most) {
        if (letters.isEmpty()) {
            return fewest <= 0;
        }
        if (most == 0) {
            return false;
        }
        for (int length = Math.min(6, letters.length()); length > 0; length--) {
            if (SYLLABLES.contains(letters.substring(0, length))
                    && fits(letters.substring(length), fewest - 1, most - 1)) {
                return true;
            }
        }
        return false;
    }

    /** ü keeps its dots, which are no tone. */
    private static String withoutTones(String latin) {
        String apart =
                Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u0307\\u0309-\\u036f]", "");
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }

    private static Map.Entry<Integer, List<String>> also(char character, String... readings) {
        return Map.entry((int) character, List.of(readings));
    }

    static Set<String> surnames() {
        return SurnameKeys.ALL;
    }

    private static final class SurnameKeys {

        static final Set<String> ALL = Surnames.single().stream()
                .map(Character::toString)
                .flatMap(one -> readings(one).get(0).stream())
                .map(Pinyin::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
