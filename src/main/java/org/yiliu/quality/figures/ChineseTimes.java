package org.yiliu.quality.figures;

import static org.yiliu.quality.figures.ChineseNumber.is;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the times of day of a Chinese text in order: 上午9点半, 16时30分, 晚8:00. */
final class ChineseTimes {

    private static final List<String> MORNING = List.of("凌晨", "清晨", "早晨", "早上", "上午", "今早", "早");
    private static final List<String> AFTERNOON =
            List.of("下午", "午后", "傍晚", "晚上", "晚间", "夜间", "深夜", "夜里", "今晚", "当晚", "昨晚", "晚", "夜");
    private static final List<String> NOON = List.of("中午", "正午");

    private enum Part {
        NONE,
        MORNING,
        NOON,
        AFTERNOON
    }

    private final String text;
    private final List<TimeMention> times = new ArrayList<>();
    private Part held = Part.NONE;
    private int heldUntil = -1;

    private ChineseTimes(String text) {
        this.text = text;
    }

    static List<TimeMention> read(String text) {
        return new ChineseTimes(text).read();
    }

    private List<TimeMention> read() {
        int at = 0;
        while (at < text.length()) {
            boolean han = HanNumeral.digit(text.charAt(at)) >= 0 || is(text, at, "十");
            boolean start = ChineseNumber.digit(text, at) >= 0 || han;
            at = start ? Math.max(at + 1, step(at)) : noon(at);
        }
        return times;
    }

    private int noon(int at) {
        String word = NOON.stream()
                .filter(each -> text.startsWith(each, at))
                .findFirst()
                .orElse("");
        if (word.isEmpty() || ChineseNumber.digit(text, at + 2) >= 0 || HanNumeral.digit(charAt(at + 2)) >= 0) {
            return at + 1;
        }
        times.add(new TimeMention(at, at + 2, word, Set.of(12 * 60), true, false));
        return at + 2;
    }

    private char charAt(int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private int step(int from) {
        boolean arabic = ChineseNumber.digit(text, from) >= 0;
        HanNumeral numeral = arabic ? null : HanNumeral.at(text, from);
        int end = numeral == null ? digits(from) : numeral.to();
        int hour = numeral == null ? value(from, end) : numeral.value().intValue();
        if (hour > 24 || hour < 0 || end - from > 3) {
            return end;
        }
        Part part = part(from);
        if (arabic && is(text, end, ":：") && digits(end + 1) == end + 3) {
            return clock(from, hour, end + 1, part);
        }
        if (is(text, end, "时点") && isClock(end, part, arabic)) {
            return hour(from, hour, end + 1, part);
        }
        return end;
    }

    /** 8:30, and 8:30:15, whose seconds nobody compares. */
    private int clock(int from, int hour, int minute, Part part) {
        int minutes = value(minute, minute + 2);
        int to = minute + 2;
        if (is(text, to, ":：") && digits(to + 1) == to + 3) {
            to += 3;
        }
        if (minutes > 59) {
            return to;
        }
        boolean fixed = is(text, from, "0０") || part != Part.NONE;
        return add(from, to, hour, minutes, part, fixed);
    }

    /** 点 is a dot and a point as well: 3点建议 is no time. */
    private boolean isClock(int unit, Part part, boolean arabic) {
        if (is(text, unit, "时")) {
            return !is(text, unit + 1, "代期间尚") && (arabic || part != Part.NONE);
        }
        boolean follows = is(text, unit + 1, "半整钟许多")
                || minuteEnd(unit + 1) > 0 && !is(text, unit + 1, "一两三四五六七八九")
                || text.startsWith("左右", unit + 1)
                || text.startsWith("一刻", unit + 1);
        return part != Part.NONE || follows;
    }

    private int hour(int from, int hour, int at, Part part) {
        if (is(text, at, "半")) {
            return add(from, at + 1, hour, 30, part, part != Part.NONE);
        }
        if (text.startsWith("一刻", at)) {
            return add(from, at + 2, hour, 15, part, part != Part.NONE);
        }
        int end = minuteEnd(at);
        if (end > 0) {
            HanNumeral numeral = HanNumeral.at(text, at);
            int minute =
                    numeral == null ? value(at, digits(at)) : numeral.value().intValue();
            if (minute < 60) {
                return add(from, end, hour, minute, part, isFixed(from, at, hour, part));
            }
        }
        return add(from, at, hour, 0, part, isFixed(from, at, hour, part));
    }

    /** 时 after digits counts to 24, 点 goes round the dial. */
    private boolean isFixed(int from, int at, int hour, Part part) {
        return part != Part.NONE || hour > 12 || is(text, at - 1, "时") && ChineseNumber.digit(text, from) >= 0;
    }

    /** @return one past 分 or past the two digits of the minute, or -1 */
    private int minuteEnd(int at) {
        if (at >= text.length()) {
            return -1;
        }
        HanNumeral numeral = HanNumeral.at(text, at);
        int end = numeral == null ? digits(at) : numeral.to();
        if (end == at || end - at > 3) {
            return -1;
        }
        return is(text, end, "分") && !text.startsWith("分之", end)
                ? end + 1
                : numeral == null && end - at == 2 ? end : -1;
    }

    private int add(int from, int to, int hour, int minute, Part part, boolean definite) {
        Set<Integer> minutes = new LinkedHashSet<>();
        boolean late = part == Part.AFTERNOON && hour < 12 || part == Part.NOON && hour < 11;
        boolean midnight = hour == 12
                && (part == Part.AFTERNOON && !text.startsWith("下午", Math.max(0, from - 2)) || part == Part.MORNING);
        minutes.add(TimeMention.minutes(late ? hour + 12 : midnight ? 0 : hour, minute));
        if (!definite && hour <= 12) {
            minutes.add(TimeMention.minutes(hour + 12, minute));
        }
        boolean wholeDay = hour == 24 && minute == 0 && is(text, from - 1, "-—–~～至到") && is(text, from - 2, "0０时");
        times.add(new TimeMention(from, to, text.substring(from, to), minutes, definite, !wholeDay));
        held = part;
        heldUntil = to;
        return to;
    }

    /** The part of the day named right before, or before the other end of a range: 下午2点至4点. */
    private Part part(int from) {
        if (endsWith(MORNING, from)) {
            return Part.MORNING;
        }
        if (endsWith(AFTERNOON, from)) {
            return Part.AFTERNOON;
        }
        if (endsWith(NOON, from)) {
            return Part.NOON;
        }
        boolean range = heldUntil >= 0 && from - heldUntil == 1 && is(text, heldUntil, "-—–~～至到、");
        return range ? held : Part.NONE;
    }

    private boolean endsWith(List<String> words, int at) {
        int to = is(text, at - 1, " 近约") ? at - 1 : at;
        return words.stream().anyMatch(word -> text.startsWith(word, to - word.length()));
    }

    private int digits(int from) {
        int to = from;
        while (ChineseNumber.digit(text, to) >= 0) {
            to++;
        }
        return to;
    }

    private int value(int from, int to) {
        int value = 0;
        for (int at = from; at < to && value < 10_000; at++) {
            value = value * 10 + ChineseNumber.digit(text, at);
        }
        return to == from ? -1 : value;
    }
}
