package org.yiliu.quality.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The syllables of Hanyu Pinyin (GB/T 16159-2012), put together from their initials and finals; ü is written u. */
final class Syllables {

    private static final String ALONE = "a o e ai ei ao ou an en ang er "
            + "yi ya yo ye yao you yan yin yang ying yong yu yue yuan yun "
            + "wu wa wo wai wei wan wen wang weng ju jue juan jun qu que quan qun xu xue xuan xun nue lue nv lv nyu lyu nve lve";

    private static final String OPEN = "a ai an ang ao e ei en eng ou";
    private static final String ROUND = "u ua uai uan uang ui un uo";
    private static final String NARROW = "i ia ian iang iao ie in ing iong iu";

    private Syllables() {}

    static Set<String> all() {
        Set<String> all = new HashSet<>(words(ALONE));
        add(all, "b p m f", "a ai an ang ao ei en eng i ian iao ie in ing iu o ou u");
        add(all, "d t n l", OPEN + " i ia ian iang iao ie in ing iu ong u uan ui un uo");
        add(all, "g k h", OPEN + " ong " + ROUND);
        add(all, "j q x", NARROW);
        add(all, "zh ch sh r", OPEN + " i ong " + ROUND);
        add(all, "z c s", OPEN + " i ong u uan ui un uo");
        return Set.copyOf(all);
    }

    private static void add(Set<String> all, String initials, String finals) {
        for (String initial : words(initials)) {
            words(finals).forEach(rest -> all.add(initial + rest));
        }
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }
}
