package org.yiliu.quality.figures;

import static org.yiliu.quality.figures.ChineseNumber.is;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.quality.figures.DateMention.Third;

/** Reads the dates of a Chinese text in order: 2021年3月, 3月5日至7日, 1—3月, 5日, 7月上旬, 2020-07-26. */
final class ChineseDates {

    private static final String RANGE = "-—–－~～至到、和与及";
    private static final String WEEKDAYS = "一二三四五六日";

    private final String text;
    private final List<DateMention> dates = new ArrayList<>();

    /** What an earlier date said and a later one leaves out: 7月18日至20日. */
    private @Nullable Integer heldMonth;

    private int heldUntil = -1;

    private ChineseDates(String text) {
        this.text = text;
    }

    static List<DateMention> read(String text) {
        return new ChineseDates(text).read();
    }

    static List<WeekdayMention> weekdays(String text) {
        List<WeekdayMention> weekdays = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            int day = weekdayAt(text, at);
            if (day > 0) {
                weekdays.add(new WeekdayMention(at, day, dayOfWeek(text.charAt(day - 1))));
            }
        }
        return weekdays;
    }

    /** @return one past the weekday's last character, or -1; 一周一次 names none */
    private static int weekdayAt(String text, int at) {
        char c = text.charAt(at);
        int prefix = c == '周' ? 1 : text.startsWith("星期", at) || text.startsWith("礼拜", at) ? 2 : 0;
        int day = at + prefix;
        boolean counted =
                at > 0 && (HanNumeral.isNumeral(text.charAt(at - 1)) || "第几两".indexOf(text.charAt(at - 1)) >= 0);
        if (prefix == 0 || counted || !is(text, day, WEEKDAYS + "天")) {
            return -1;
        }
        boolean other = prefix == 1 && is(text, day, "天") || is(text, day + 1, "次年月十百岁");
        return other ? -1 : day + 1;
    }

    private static DayOfWeek dayOfWeek(char c) {
        return c == '天' ? DayOfWeek.SUNDAY : DayOfWeek.of(WEEKDAYS.indexOf(c) + 1);
    }

    private List<DateMention> read() {
        int at = 0;
        while (at < text.length()) {
            boolean han = HanNumeral.digit(text.charAt(at)) >= 0 || is(text, at, "十");
            boolean title = is(text, at - 1, "《");
            boolean start = ChineseNumber.digit(text, at) >= 0 || han && !title;
            at = start ? Math.max(at + 1, step(at)) : at + 1;
        }
        return dates;
    }

    private int step(int at) {
        Number first = number(at);
        if (first == null) {
            return neighbouringMonths(at);
        }
        if (first.digits() == 4 && is(text, first.to(), "-/.") && ChineseNumber.digit(text, first.to() + 1) >= 0) {
            int end = numeric(at, first);
            if (end > 0) {
                return end;
            }
        }
        int next = skipSpace(first.to());
        boolean year = first.digits() == 4 && first.value() >= 1000 && first.value() < 3000;
        if (is(text, next, "年") && !is(text, next + 1, "代级")) {
            boolean brief = first.digits() == 2 && first.arabic() && monthFollows(next + 1);
            if (year || brief) {
                return afterYear(at, brief ? 2000 + first.value() : first.value(), next + 1);
            }
        }
        if (year && opensRange(first, "年")) {
            add(at, first.to(), first.value(), null, null, null);
            return first.to();
        }
        if (first.value() >= 1 && first.value() <= 12 && first.digits() <= 2) {
            if (is(text, next, "月") && !is(text, next + 1, "球饼亮")) {
                return afterMonth(at, null, first.value(), next + 1);
            }
            if (opensRange(first, "月")) {
                add(at, first.to(), null, first.value(), null, null);
                return first.to();
            }
        }
        return day(at, first, next);
    }

    /** 一二月份 are January and February. */
    private int neighbouringMonths(int at) {
        HanNumeral numeral = HanNumeral.at(text, at);
        if (numeral == null || numeral.to() - at != 2 || !is(text, numeral.to(), "月")) {
            return at;
        }
        add(at, at + 1, null, HanNumeral.digit(text.charAt(at)), null, null);
        add(at + 1, numeral.to() + 1, null, HanNumeral.digit(text.charAt(at + 1)), null, null);
        return numeral.to() + 1;
    }

    private int day(int at, Number first, int next) {
        boolean held = heldUntil >= 0 && at >= heldUntil && at - heldUntil <= 1;
        boolean valid = first.value() >= 1 && first.value() <= 31 && first.digits() <= 2;
        if (!valid) {
            return first.to();
        }
        boolean one = !first.arabic() && first.digits() == 1 && !held;
        boolean day = is(text, next, "日") && !one && !is(text, next + 1, "元均") || held && is(text, next, "号");
        if (day) {
            add(at, next + 1, null, held ? heldMonth : null, first.value(), null);
            hold(held ? heldMonth : null, next + 1);
            return next + 1;
        }
        if (opensRange(first, "日")) {
            add(at, first.to(), null, held ? heldMonth : null, first.value(), null);
            hold(held ? heldMonth : null, first.to());
        }
        return first.to();
    }

    private boolean monthFollows(int at) {
        Number month = number(at);
        return month != null && is(text, month.to(), "月");
    }

    private int afterYear(int from, int year, int at) {
        Number month = number(skipSpace(at));
        if (month != null && month.value() >= 1 && month.value() <= 12 && is(text, skipSpace(month.to()), "月")) {
            return afterMonth(from, year, month.value(), skipSpace(month.to()) + 1);
        }
        add(from, at, year, null, null, null);
        return at;
    }

    private int afterMonth(int from, @Nullable Integer year, int month, int at) {
        Number day = number(skipSpace(at));
        if (day != null && day.value() >= 1 && day.value() <= 31 && day.digits() <= 2) {
            int end = skipSpace(day.to());
            boolean closed = is(text, end, "日号");
            if (closed || opensRange(day, "日")) {
                int to = closed ? end + 1 : day.to();
                add(from, to, year, month, day.value(), null);
                hold(month, to);
                return to;
            }
        }
        add(from, at, year, month, null, third(at));
        return at;
    }

    private void hold(@Nullable Integer month, int to) {
        heldMonth = month;
        heldUntil = to;
    }

    private @Nullable Third third(int at) {
        if (text.startsWith("上旬", at) || is(text, at, "初")) {
            return Third.EARLY;
        }
        if (text.startsWith("中旬", at)) {
            return Third.MID;
        }
        return text.startsWith("下旬", at) || is(text, at, "底末") ? Third.LATE : null;
    }

    /** Whether this number opens a range or list whose last number is followed by the unit: 18-20日, 1至3月. */
    private boolean opensRange(Number first, String unit) {
        if (!is(text, first.to(), RANGE)) {
            return false;
        }
        Number second = number(first.to() + 1);
        if (second != null && second.digits() <= 2 && is(text, second.to(), RANGE)) {
            Number third = number(second.to() + 1);
            second = third == null ? second : third;
        }
        return second != null && text.startsWith(unit, second.to());
    }

    /** 2020-07-26. */
    private int numeric(int from, Number year) {
        Number month = number(year.to() + 1);
        if (month == null || month.value() < 1 || month.value() > 12 || text.charAt(month.to() - 1) == ' ') {
            return -1;
        }
        boolean same = month.to() < text.length() && text.charAt(month.to()) == text.charAt(year.to());
        Number day = same ? number(month.to() + 1) : null;
        if (day == null || day.value() < 1 || day.value() > 31) {
            return -1;
        }
        add(from, day.to(), year.value(), month.value(), day.value(), null);
        return day.to();
    }

    private void add(
            int from,
            int to,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable Third third) {
        DateMention date = new DateMention(from, to, text.substring(from, to), year, month, day, third, null, true);
        int weekday = is(text, to, "（( ，,") ? to + 1 : to;
        int end = day != null && weekday < text.length() ? weekdayAt(text, weekday) : -1;
        dates.add(end < 0 ? date : date.on(dayOfWeek(text.charAt(end - 1))));
    }

    private int skipSpace(int at) {
        return is(text, at, " ") ? at + 1 : at;
    }

    private record Number(int to, int value, int digits, boolean arabic) {}

    /** A whole number of at most four digits, without 万 and 余; null for anything else. */
    private @Nullable Number number(int from) {
        if (from >= text.length()) {
            return null;
        }
        if (ChineseNumber.digit(text, from) >= 0) {
            int to = from;
            int value = 0;
            while (ChineseNumber.digit(text, to) >= 0 && to - from < 5) {
                value = value * 10 + ChineseNumber.digit(text, to++);
            }
            return to - from > 4 ? null : new Number(to, value, to - from, true);
        }
        HanNumeral numeral = HanNumeral.at(text, from);
        if (numeral == null || !numeral.definite() || numeral.value().longValue() > 9999) {
            return null;
        }
        int value = numeral.value().intValue();
        return new Number(numeral.to(), value, value > 999 ? 4 : value > 99 ? 3 : value > 9 ? 2 : 1, false);
    }
}
