package org.yiliu.memory.match;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiliu.memory.TextDifference;

/**
 * Tells apart in what two texts differ. A name is known by its form: two to four characters after one of the commonest
 * surnames (those of nine in ten people, by the Ministry of Public Security's name report for 2021), next to a title,
 * punctuation or the text's end.
 */
public final class Differences {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏" + "吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";

    private static final Pattern NAME = Pattern.compile("[" + SURNAMES + "]\\p{IsHan}{1,3}");
    private static final Pattern BEFORE =
            Pattern.compile("(?:^|\\P{IsHan}|教授|书记|院长|主任|老师|同志|记者|校长|部长|处长|同学|学生|代表|主席|导师|博士|作者|通讯员|编辑|摄影|、)$");
    private static final Pattern AFTER = Pattern.compile(
            "^(?:$|\\P{IsHan}|教授|副教授|书记|副书记|院长|副院长|主任|副主任|老师|同志|校长|副校长|部长|处长|同学|代表|主席|博士|等|和|与|说|表示|介绍|指出|强调|主持|出席)");

    private Differences() {}

    /** @return empty for texts that differ in writing alone (width, case, spaces, placeholders) */
    public static Set<TextDifference> between(Profile stored, Profile present) {
        Set<TextDifference> differences = EnumSet.noneOf(TextDifference.class);
        List<ChineseNumber> before = new ArrayList<>(ChineseNumber.of(stored.folded()));
        List<ChineseNumber> after = new ArrayList<>(ChineseNumber.of(present.folded()));
        if (stored.skeleton().equals(present.skeleton())) {
            compare(before, after, differences);
            return differences;
        }
        List<ChineseNumber> gone = without(before, after);
        List<ChineseNumber> come = without(after, before);
        gone.addAll(come);
        gone.forEach(number -> differences.add(number.isDate() ? TextDifference.DATES : TextDifference.NUMBERS));
        compareWords(stored.skeleton(), present.skeleton(), differences);
        return differences;
    }

    private static void compare(
            List<ChineseNumber> before, List<ChineseNumber> after, Set<TextDifference> differences) {
        for (int at = 0; at < Math.min(before.size(), after.size()); at++) {
            if (!before.get(at).digits().equals(after.get(at).digits())) {
                differences.add(before.get(at).isDate() ? TextDifference.DATES : TextDifference.NUMBERS);
            }
        }
    }

    private static List<ChineseNumber> without(List<ChineseNumber> all, List<ChineseNumber> others) {
        List<ChineseNumber> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        return rest;
    }

    private static void compareWords(String before, String after, Set<TextDifference> differences) {
        for (AbstractDelta<Character> delta :
                DiffUtils.diff(characters(before), characters(after)).getDeltas()) {
            int[] old = {delta.getSource().getPosition(), delta.getSource().size()};
            int[] now = {delta.getTarget().getPosition(), delta.getTarget().size()};
            boolean numbers = onlyNumbers(delta.getSource().getLines())
                    && onlyNumbers(delta.getTarget().getLines());
            if (!numbers) {
                boolean names = isName(before, old[0], old[1]) && isName(after, now[0], now[1]);
                differences.add(names ? TextDifference.NAMES : TextDifference.WORDS);
            }
        }
    }

    private static boolean onlyNumbers(List<Character> piece) {
        return piece.stream().allMatch(character -> character == Profile.ANY.charAt(0));
    }

    private static List<Character> characters(String text) {
        return text.chars().mapToObj(character -> (char) character).toList();
    }

    /** Whether the piece, with up to two characters before and after it, is a name. */
    private static boolean isName(String text, int start, int size) {
        for (int from = start; from >= Math.max(0, start - 2); from--) {
            for (int end = start + size; end <= Math.min(text.length(), start + size + 2); end++) {
                boolean form =
                        end > from && NAME.matcher(text.substring(from, end)).matches();
                boolean titleBefore = BEFORE.matcher(text.substring(0, from)).find();
                boolean titleAfter = AFTER.matcher(text.substring(end)).find();
                if (form && (titleBefore || titleAfter)) {
                    return true;
                }
            }
        }
        return false;
    }
}
