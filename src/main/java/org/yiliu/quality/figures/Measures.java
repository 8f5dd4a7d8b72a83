package org.yiliu.quality.figures;

import static org.yiliu.quality.figures.ChineseNumber.is;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Chinese counts with. Factors are those of GB 3100-1993 and of the market system (1 亩 = 1/15 hectare, 1 斤 = 0.5 kg,
 * 1 里 = 0.5 km); into inches, feet, miles, pounds and acres as in NIST SP 811.
 */
final class Measures {

    private static final Map<String, List<String>> FACTORS = factors();

    private Measures() {}

    /** The unit that follows a number, the longest that is known, else the next character. */
    static String unit(String text, int at) {
        for (String unit : FACTORS.keySet()) {
            if (text.startsWith(unit, at)) {
                return unit;
            }
        }
        return at < text.length() ? text.substring(at, at + 1) : "";
    }

    /** By what an amount in this unit may be multiplied to be the same amount in a unit English readers know. */
    static List<BigDecimal> factors(String unit) {
        return FACTORS.getOrDefault(unit, List.of()).stream()
                .map(BigDecimal::new)
                .toList();
    }

    /** What a number can mean before this unit: 80年代 are the 1980s, 两年半 is two and a half years. */
    static List<BigDecimal> alternatives(String text, int unit, BigDecimal value) {
        if (text.startsWith("年代", unit)
                || is(text, unit, "后") && value.intValue() % 10 == 0 && value.intValue() < 100) {
            return List.of(value, value.add(BigDecimal.valueOf(1900)), value.add(BigDecimal.valueOf(2000)));
        }
        if (is(text, unit, "折")) {
            BigDecimal paid = value.compareTo(BigDecimal.TEN) < 0 ? value.multiply(BigDecimal.TEN) : value;
            return List.of(value, paid, BigDecimal.valueOf(100).subtract(paid));
        }
        if (is(text, unit + 1, "半") || text.startsWith("小时半", unit) || text.startsWith("个半", unit)) {
            BigDecimal more = value.add(new BigDecimal("0.5"));
            return is(text, unit, "年")
                    ? List.of(more, value, more.multiply(BigDecimal.valueOf(12)))
                    : List.of(more, value);
        }
        if (text.startsWith("个月", unit)) {
            return List.of(value, value.divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP));
        }
        return List.of(value);
    }

    /** Longer names before the shorter ones they begin with. */
    private static Map<String, List<String>> factors() {
        Map<String, List<String>> factors = new LinkedHashMap<>();
        factors.put("平方公里", List.of("0.3861", "247.105"));
        factors.put("平方千米", List.of("0.3861", "247.105"));
        factors.put("平方米", List.of("10.7639"));
        factors.put("立方米", List.of("35.3147"));
        factors.put("公里", List.of("0.621371"));
        factors.put("千米", List.of("0.621371"));
        factors.put("厘米", List.of("0.393701"));
        factors.put("毫米", List.of("0.0393701"));
        factors.put("公斤", List.of("2.20462"));
        factors.put("千克", List.of("2.20462"));
        factors.put("公顷", List.of("2.47105"));
        factors.put("英里", List.of("1.60934"));
        factors.put("英寸", List.of("2.54"));
        factors.put("英尺", List.of("0.3048"));
        factors.put("海里", List.of("1.852"));
        factors.put("吨", List.of("1.10231"));
        factors.put("亩", List.of("0.0666667", "666.667", "0.164737", "0.000666667"));
        factors.put("斤", List.of("0.5", "1.10231", "0.0005"));
        factors.put("里", List.of("0.5", "0.310686"));
        factors.put("米", List.of("3.28084"));
        factors.put("℃", List.of());
        factors.put("度", List.of());
        return factors;
    }
}
