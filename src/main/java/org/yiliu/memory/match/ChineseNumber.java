package org.yiliu.memory.match;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * A number of a Chinese text in Arabic digits.
 *
 * @param digits as written, without thousands separators
 * @param value with what 百 千 万 亿 behind it make of it
 */
record ChineseNumber(String digits, BigDecimal value, Kind kind) {

    enum Kind {
        YEAR,
        MONTH,
        DAY,
        TIME,
        PLAIN
    }

    private static final Map<Character, Integer> SCALES = Map.of('百', 2, '千', 3, '万', 4, '亿', 8);

    /** All numbers of a folded text, in order. */
    static List<ChineseNumber> of(String folded) {
        Matcher matcher = Profile.NUMBER.matcher(folded);
        return matcher.results().map(found -> read(found, folded)).toList();
    }

    boolean isDate() {
        return kind != Kind.PLAIN;
    }

    boolean isScaled() {
        return value.compareTo(new BigDecimal(digits)) != 0;
    }

    private static ChineseNumber read(MatchResult found, String folded) {
        String digits = found.group().replace(",", "");
        int zeros = 0;
        int at = found.end();
        while (at < folded.length() && zeros(folded.charAt(at)) > 0) {
            zeros += zeros(folded.charAt(at));
            at++;
        }
        char next = zeros == 0 && at < folded.length() ? folded.charAt(at) : ' ';
        char before = found.start() > 0 ? folded.charAt(found.start() - 1) : ' ';
        return new ChineseNumber(digits, new BigDecimal(digits).scaleByPowerOfTen(zeros), kind(digits, before, next));
    }

    private static int zeros(char scale) {
        return SCALES.getOrDefault(scale, 0);
    }

    private static Kind kind(String digits, char before, char next) {
        boolean whole = digits.indexOf('.') < 0 && digits.length() <= 4;
        if (!whole) {
            return Kind.PLAIN;
        }
        int number = Integer.parseInt(digits);
        return switch (next) {
            case '年' -> digits.length() == 4 ? Kind.YEAR : Kind.PLAIN;
            case '月' -> number >= 1 && number <= 12 ? Kind.MONTH : Kind.PLAIN;
            case '日', '号' -> number >= 1 && number <= 31 ? Kind.DAY : Kind.PLAIN;
            case '时', '点', ':' -> number <= 24 ? Kind.TIME : Kind.PLAIN;
            default -> before == ':' && number < 60 ? Kind.TIME : Kind.PLAIN;
        };
    }
}
