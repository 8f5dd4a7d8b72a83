package org.yiliu.memory.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number or a month's name in an English text.
 *
 * @param start where the figures, or the name, begin
 * @param end where they end, an ordinal's letters included
 * @param month 1–12 for a month's name; 0 for figures
 * @param scale what "thousand", "million", … behind it make of it; 1 without
 */
record EnglishNumber(int start, int end, String digits, boolean grouped, boolean ordinal, BigDecimal scale, int month) {

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final Map<String, Integer> SCALES =
            Map.of("hundred", 2, "thousand", 3, "million", 6, "billion", 9, "trillion", 12);

    /** Placeholders are passed over; 1 figures, 2 ordinal, 3 scale, 4 month's name. */
    private static final Pattern NUMBER = Pattern.compile("</?[1-9][0-9]{0,3}/?>"
            + "|([0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)(st|nd|rd|th)?"
            + "(?:[ \\u00A0-](hundred|thousand|million|billion|trillion)\\b)?"
            + "|\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\b|uary\\b|ruary\\b|ch\\b|il\\b|e\\b|y\\b|ust\\b"
            + "|tember\\b|ember\\b|ober\\b)");

    /** All numbers and months of a text, in order. */
    static List<EnglishNumber> of(String text) {
        List<EnglishNumber> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                numbers.add(figures(matcher));
            } else if (matcher.group(4) != null) {
                numbers.add(month(matcher));
            }
        }
        return numbers;
    }

    private static EnglishNumber figures(MatchResult found) {
        String digits = found.group(1).replace(",", "");
        boolean ordinal = found.group(2) != null;
        int end = ordinal ? found.end(2) : found.end(1);
        BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen(found.group(3) == null ? 0 : zeros(found.group(3)));
        return new EnglishNumber(found.start(), end, digits, found.group(1).indexOf(',') > 0, ordinal, scale, 0);
    }

    private static int zeros(String scale) {
        return SCALES.getOrDefault(scale, 0);
    }

    private static EnglishNumber month(MatchResult found) {
        String three = found.group(4).substring(0, 3);
        int month = 1;
        while (!MONTHS.get(month - 1).startsWith(three)) {
            month++;
        }
        return new EnglishNumber(found.start(), found.end(), found.group(), false, false, BigDecimal.ONE, month);
    }

    BigDecimal value() {
        return month > 0 ? BigDecimal.valueOf(month) : new BigDecimal(digits).multiply(scale);
    }

    boolean isMonth() {
        return month > 0;
    }

    /** The new number in the manner of this one; null if it cannot be written so. */
    @Nullable
    String rewritten(ChineseNumber number) {
        if (isMonth()) {
            String name = MONTHS.get(number.value().intValue() - 1);
            return MONTHS.contains(digits) ? name : null;
        }
        if (ordinal) {
            return number.value().scale() > 0 || number.value().precision() > 9
                    ? null
                    : number.value().toBigInteger() + suffix(number.value().intValue());
        }
        if (scale.compareTo(BigDecimal.ONE) > 0) {
            return scaled(number.value());
        }
        return plain(number);
    }

    private @Nullable String scaled(BigDecimal value) {
        BigDecimal shown = value.divide(scale, 6, RoundingMode.HALF_UP);
        boolean exact = shown.multiply(scale).compareTo(value) == 0;
        boolean usual = shown.compareTo(BigDecimal.ONE) >= 0 && shown.compareTo(BigDecimal.valueOf(1000)) < 0;
        return exact && usual ? shown.stripTrailingZeros().toPlainString() : null;
    }

    private String plain(ChineseNumber number) {
        BigDecimal old = new BigDecimal(digits);
        BigDecimal value = number.value();
        boolean large = value.compareTo(BigDecimal.valueOf(1000)) >= 0;
        boolean oldLarge = old.compareTo(BigDecimal.valueOf(1000)) >= 0;
        boolean group = large && (grouped || !oldLarge && number.kind() != ChineseNumber.Kind.YEAR);
        if (!group) {
            return number.isScaled() ? value.toPlainString() : number.digits();
        }
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    private static String suffix(int number) {
        int tens = number % 100;
        if (tens >= 11 && tens <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
