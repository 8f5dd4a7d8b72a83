package org.yiliu.quality.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A numeral in Han characters, read after GB/T 15835-2011: 三百二十, 二〇二一, 一千五 (1500), 三万二 (32,000).
 *
 * @param to one past its last character
 * @param definite whether it names one number, leading digit and all: not 百, not 三五 or 七八十
 */
record HanNumeral(int to, BigDecimal value, boolean definite) {

    /** Longer runs are no numbers; it also keeps values within a {@code long}. */
    private static final int LONGEST = 16;

    private static final long LARGEST = 100_000_000_000_000_000L;
    private static final String DIGITS = "零一二三四五六七八九";

    /** @return null unless a numeral starts here */
    static @Nullable HanNumeral at(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < LONGEST && isNumeral(text.charAt(to))) {
            to++;
        }
        return to == from ? null : read(text, from, to);
    }

    static boolean isNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    /** @return 0 to 9, or -1 */
    static int digit(char c) {
        return switch (c) {
            case '〇', '○' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    /** @return 10 and so on, or -1 */
    static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> -1;
        };
    }

    private static HanNumeral read(String text, int from, int to) {
        boolean units = text.substring(from, to).chars().anyMatch(c -> unit((char) c) > 0);
        return units ? new Reader().read(text, from, to) : digits(text, from, to);
    }

    /** A run of bare digits: one, a year or a number read digit by digit, or two neighbours for "a few" (三五). */
    private static HanNumeral digits(String text, int from, int to) {
        long value = 0;
        boolean zero = false;
        for (int i = from; i < to; i++) {
            value = value * 10 + digit(text.charAt(i));
            zero |= digit(text.charAt(i)) == 0;
        }
        int length = to - from;
        return new HanNumeral(to, BigDecimal.valueOf(value), length == 1 || length == 4 || zero && length > 2);
    }

    private static final class Reader {

        private long total;
        private long section;
        private long pending = -1;
        private long lastUnit = 1;
        private boolean definite = true;

        HanNumeral read(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (unit(c) > 0) {
                    multiply(unit(c), i == from);
                } else {
                    append(digit(c));
                }
            }
            finish();
            return new HanNumeral(to, BigDecimal.valueOf(total), definite);
        }

        private void append(int digit) {
            if (digit == 0) {
                lastUnit = 1;
                return;
            }
            definite &= pending < 0;
            pending = digit;
        }

        private void multiply(long unit, boolean first) {
            definite &= !first || unit == 10;
            if (unit < 10_000) {
                section += (pending < 0 ? 1 : pending) * unit;
            } else {
                section += Math.max(pending, 0);
                close(unit);
            }
            pending = -1;
            lastUnit = unit;
        }

        private void close(long unit) {
            long whole = total + section;
            if (unit == 10_000 && total >= 100_000_000) {
                total += section * unit;
            } else if (whole == 0) {
                total = unit;
            } else if (whole < LARGEST / unit) {
                total = whole * unit;
            } else {
                definite = false;
            }
            section = 0;
        }

        /** 一千五 leaves out the 百 that 一千零五 would not have. */
        private void finish() {
            if (pending >= 0) {
                section += lastUnit > 10 ? pending * lastUnit / 10 : pending;
            }
            total += section;
        }
    }
}
