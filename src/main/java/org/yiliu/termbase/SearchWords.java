package org.yiliu.termbase;

import com.ibm.icu.text.Transliterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what a term is looked for: its Chinese forms, their pinyin, and its renderings, folded. */
final class SearchWords {

    private static final int LONGEST_KEY = 200;
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private SearchWords() {}

    static String of(TermContent content) {
        return Stream.concat(
                        content.chineseForms()
                                .flatMap(form -> Stream.of(form, pinyin(form).replace(" ", ""))),
                        content.renderings().stream().map(Rendering::text))
                .map(Folding::key)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Pinyin without tones, so that lists stand in the order of a Chinese dictionary. */
    static String sortKey(String chinese) {
        String key = pinyin(chinese).replaceAll("[^\\p{Alnum} ]", "").strip();
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    /** What somebody typed, as a pattern of LIKE with ! as escape. */
    static String pattern(String typed) {
        return "%" + Folding.key(typed).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String pinyin(String chinese) {
        return PINYIN.transliterate(chinese);
    }
}
