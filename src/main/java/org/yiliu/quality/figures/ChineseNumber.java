package org.yiliu.quality.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as Chinese text writes it, in digits, in Han characters or in both: 3200, 1.2万, 3亿5000万, 两百余, 50多万.
 *
 * @param to one past the last character, 余 and 多 included
 * @param about whether 余, 多, 来 or 几 makes it approximate
 * @param arabic whether it has digits
 * @param definite whether it names one number; see {@link HanNumeral}
 */
record ChineseNumber(int from, int to, BigDecimal value, boolean about, boolean arabic, boolean definite) {

    /** After 千 these make a unit of it: 千米 is a kilometre, 千瓦 a kilowatt. */
    private static final String KILO = "米克瓦卡伏赫帕兆焦";

    private static final String VAGUELY = "多余来几";
    private static final int LONGEST = 24;

    /** Parts of 1亿2000万5千 after the first. */
    private static final int DEEPEST = 2;

    /** In place of a depth: a numeral of Han characters, which holds all its parts already. */
    private static final int HAN = -1;

    /** @return null unless a number starts here */
    static @Nullable ChineseNumber at(String text, int from) {
        if (digit(text, from) >= 0) {
            return arabic(text, from, 0);
        }
        HanNumeral numeral = HanNumeral.at(text, from);
        return numeral == null ? null : han(text, from, numeral);
    }

    /** The digit here, of either width, or -1. */
    static int digit(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    private static ChineseNumber han(String text, int from, HanNumeral numeral) {
        int to = numeral.to();
        BigDecimal value = numeral.value();
        if (is(text, to, "点") && to + 1 < text.length() && HanNumeral.digit(text.charAt(to + 1)) >= 0) {
            int end = to + 1;
            StringBuilder decimals = new StringBuilder(value.toPlainString()).append('.');
            while (end < text.length() && end - to < 6 && HanNumeral.digit(text.charAt(end)) >= 0) {
                decimals.append(HanNumeral.digit(text.charAt(end++)));
            }
            if (is(text, end, "万亿倍个元米公吨度级") || is(text, from - 1, "之")) {
                return scaled(text, from, end, new BigDecimal(decimals.toString()), numeral.definite(), HAN);
            }
        }
        return scaled(text, from, to, value, numeral.definite(), HAN);
    }

    private static ChineseNumber arabic(String text, int from, int depth) {
        StringBuilder digits = new StringBuilder();
        int at = digits(text, from, digits);
        while (digits.length() <= LONGEST && isGroup(text, at, digits.length())) {
            at = digits(text, at + 1, digits);
        }
        if (is(text, at, ".．") && digit(text, at + 1) >= 0) {
            digits.append('.');
            at = digits(text, at + 1, digits);
        }
        boolean readable = digits.length() <= LONGEST;
        BigDecimal value = readable ? new BigDecimal(digits.toString()) : BigDecimal.ZERO;
        return scaled(text, from, at, value, readable, depth);
    }

    private static int digits(String text, int from, StringBuilder digits) {
        int at = from;
        for (; digit(text, at) >= 0; at++) {
            if (digits.length() <= LONGEST) {
                digits.append(digit(text, at));
            }
        }
        return at;
    }

    /** A separator and three digits, no fourth. */
    private static boolean isGroup(String text, int at, int before) {
        return before > 0
                && is(text, at, ",，")
                && digit(text, at + 1) >= 0
                && digit(text, at + 2) >= 0
                && digit(text, at + 3) >= 0
                && digit(text, at + 4) < 0;
    }

    private static ChineseNumber scaled(String text, int from, int end, BigDecimal start, boolean definite, int depth) {
        boolean arabic = depth != HAN;
        int to = end;
        boolean about = false;
        if (is(text, to, VAGUELY)) {
            about = true;
            to++;
        }
        BigDecimal value = start;
        boolean scaled = false;
        int units = arabic && is(text, to, " ") && is(text, to + 1, "万亿") ? to + 1 : to;
        while (units < text.length() && units - to < 4 && isUnit(text, units)) {
            value = value.multiply(BigDecimal.valueOf(HanNumeral.unit(text.charAt(units++))));
            scaled = true;
        }
        to = scaled ? units : to;
        if (scaled && arabic && depth < DEEPEST && digit(text, to) >= 0) {
            ChineseNumber rest = arabic(text, to, depth + 1);
            boolean smaller = rest.value().compareTo(BigDecimal.valueOf(HanNumeral.unit(text.charAt(to - 1)))) < 0;
            value = smaller ? value.add(rest.value()) : value;
            to = smaller ? rest.to() : to;
            about |= smaller && rest.about();
        }
        if (!about && is(text, to, VAGUELY)) {
            about = true;
            to++;
        }
        return new ChineseNumber(from, to, value, about, arabic, definite);
    }

    private static boolean isUnit(String text, int at) {
        char c = text.charAt(at);
        return HanNumeral.unit(c) > 0 && !(c == '千' && is(text, at + 1, KILO));
    }

    /** Whether one of these characters stands here. */
    static boolean is(String text, int at, String characters) {
        return at >= 0 && at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }
}
