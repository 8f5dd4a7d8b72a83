package org.yiliu.quality.figures;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.quality.figures.DateMention.Third;

/** Reads the dates of an English text in order: Friday, April 10, 2026; 25 July; from March 18 to 20; 2020-07-26. */
final class EnglishDates {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

    static {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            MONTHS.put(name, month.getValue());
            MONTHS.put(name.substring(0, 3), month.getValue());
        }
        MONTHS.put("sept", 9);
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        Map.of("mon", 1, "tue", 2, "tues", 2, "wed", 3, "thu", 4, "thur", 4, "thurs", 4, "fri", 5)
                .forEach((name, day) -> WEEKDAYS.put(name, DayOfWeek.of(day)));
    }

    private final String text;
    private final List<Token> tokens;
    private final List<DateMention> dates = new ArrayList<>();

    private EnglishDates(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<DateMention> read(String text, List<Token> tokens) {
        return new EnglishDates(text, tokens).read();
    }

    static List<WeekdayMention> weekdays(List<Token> tokens) {
        List<WeekdayMention> weekdays = new ArrayList<>();
        for (Token token : tokens) {
            DayOfWeek day = weekday(token);
            if (day != null) {
                weekdays.add(new WeekdayMention(token.from(), token.to(), day));
            }
        }
        return weekdays;
    }

    private static @Nullable DayOfWeek weekday(Token token) {
        String word = token.word();
        String singular = word.endsWith("days")
                ? word.substring(0, word.length() - 1)
                : word.replace("’s", "").replace("'s", "");
        return token.isWord() && token.isCapital() ? WEEKDAYS.get(singular) : null;
    }

    private List<DateMention> read() {
        for (int at = 0; at < tokens.size(); ) {
            Token token = tokens.get(at);
            if (month(token) > 0) {
                at = named(at, month(token));
            } else if (token.isDigits() && token.text().length() == 4) {
                at = numeric(at);
            } else {
                at++;
            }
        }
        return dates;
    }

    private static int month(Token token) {
        String word = token.word().replace("’s", "").replace("'s", "");
        return token.isWord() && token.isCapital() ? MONTHS.getOrDefault(word, -1) : -1;
    }

    private int named(int at, int month) {
        int next = token(at + 1).is(".") && token(at + 1).glued() ? at + 2 : at + 1;
        int day = day(next);
        if (day > 0) {
            int end = afterOrdinal(next + 1);
            Integer year = yearAt(end);
            int to = year == null ? end : yearEnd(end);
            add(at, to, year, month, day, at);
            return more(to, month);
        }
        int before = dayBefore(at);
        Integer year = yearAt(next);
        int to = year == null ? next : yearEnd(next);
        if (before >= 0) {
            earlier(before, month);
            add(before, to, year, month, day(before), before);
            return to;
        }
        boolean sure = year != null || isSurelyMonth(at);
        DateMention mention = mention(at, to, year, month, null, sure);
        dates.add(mention);
        return to;
    }

    /** May, March and the short forms are words as well; only what stands before tells. */
    private boolean isSurelyMonth(int at) {
        Token token = tokens.get(at);
        boolean also = token.is("may", "march", "mar", "jan", "jun", "dec", "sep", "apr", "august");
        return !also
                || token(at - 1)
                        .is(
                                "in", "of", "on", "since", "from", "by", "until", "till", "last", "this", "early",
                                "mid", "late", "next", "between", "to", "and", "-", "through", "after", "before",
                                "every", "during");
    }

    /** Further days of the month just named: March 18 to 20, July 3, 5 and 9. */
    private int more(int from, int month) {
        int at = from;
        int joint = joint(at);
        while (joint > 0 && day(joint) > 0 && !startsQuantity(joint)) {
            int end = afterOrdinal(joint + 1);
            Integer year = yearAt(end);
            int to = year == null ? end : yearEnd(end);
            add(joint, to, year, month, day(joint), joint);
            at = to;
            joint = joint(at);
        }
        return at;
    }

    /** @return index of the token after "to", "and" or a dash, or -1 */
    private int joint(int at) {
        boolean dash = token(at).is("-", "–", "—", "~") && token(at).glued();
        return dash || token(at).is("to", "and", "through", "until", "&") ? at + 1 : -1;
    }

    /** "July 25 and 20 people" names one day. */
    private boolean startsQuantity(int at) {
        Token after = token(at + 1);
        boolean words = after.isWord()
                && !after.glued()
                && !after.is("in", "at", "on", "this", "of", "and", "to", "the", "respectively");
        boolean joinedByAnd = token(at - 1).is("and", "to");
        return after.is("%", ":") || joinedByAnd && words && month(after) < 0;
    }

    /** The day in "25 July" and "the 25th of July"; -1 for none. */
    private int dayBefore(int at) {
        int before = at - 1;
        if (token(before).is("of")) {
            before--;
        }
        if (token(before).is("st", "nd", "rd", "th") && token(before).glued()) {
            before--;
        } else if (token(at - 1).is("of")) {
            return -1;
        }
        boolean taken = !dates.isEmpty()
                && before >= 0
                && token(before).from() < dates.get(dates.size() - 1).to();
        return before >= 0 && day(before) > 0 && !taken && !token(before - 1).is(":", "$", "¥", "€") ? before : -1;
    }

    /** The days before the last in "18–20 July" and "the 14th and 21st of July". */
    private void earlier(int before, int month) {
        int at = before - 1;
        if (!token(at).is("-", "–", "—", "to", "and", "&")) {
            return;
        }
        at--;
        if (token(at).is("st", "nd", "rd", "th") && token(at).glued()) {
            at--;
        }
        if (at >= 0 && day(at) > 0) {
            add(at, at + 1, null, month, day(at), at);
        }
    }

    private int numeric(int at) {
        String mark = token(at + 1).text();
        boolean marked = (mark.equals("-") || mark.equals("/")) && token(at + 3).is(mark);
        int month = number(token(at + 2), 12);
        int day = number(token(at + 4), 31);
        if (!marked
                || month < 1
                || day < 1
                || !token(at + 1).glued()
                || !token(at + 4).glued()) {
            return at + 1;
        }
        add(at, at + 5, Integer.valueOf(tokens.get(at).text()), month, day, at);
        return at + 5;
    }

    private void add(int at, int next, @Nullable Integer year, int month, int day, int first) {
        DateMention mention = mention(at, next, year, month, day, true);
        dates.add(mention.on(weekdayBeside(first, next)));
    }

    private DateMention mention(
            int at, int next, @Nullable Integer year, int month, @Nullable Integer day, boolean sure) {
        int from = token(at).from();
        int to = token(next - 1).to();
        Third third = day == null ? third(at) : null;
        return new DateMention(from, to, text.substring(from, to), year, month, day, third, null, sure);
    }

    private @Nullable DayOfWeek weekdayBeside(int first, int next) {
        for (int at : new int[] {first - 1, first - 2, first - 3}) {
            if (at >= 0 && weekday(token(at)) != null && isBetween(at + 1, first)) {
                return weekday(token(at));
            }
        }
        int after = token(next).is("(", ",") ? next + 1 : next;
        return after < tokens.size() ? weekday(token(after)) : null;
    }

    private boolean isBetween(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!token(at).is(",", ".", "the")) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Third third(int at) {
        int before = token(at - 1).is("-") ? at - 2 : at - 1;
        if (token(before).is("of") || token(before).is("the")) {
            before--;
        }
        Token word = token(before);
        if (word.is("early", "beginning", "start")) {
            return Third.EARLY;
        }
        return word.is("mid", "middle") ? Third.MID : word.is("late", "end") ? Third.LATE : null;
    }

    /** The day of a month this token is, or -1. */
    private int day(int at) {
        Token token = token(at);
        boolean decimal = token(at + 1).is(":") || token(at + 1).is("%");
        return decimal ? -1 : number(token, 31);
    }

    private static int number(Token token, int largest) {
        if (!token.isDigits() || token.text().length() > 2) {
            return -1;
        }
        int value = Integer.parseInt(token.text());
        return value >= 1 && value <= largest ? value : -1;
    }

    private int afterOrdinal(int at) {
        return token(at).is("st", "nd", "rd", "th") && token(at).glued() ? at + 1 : at;
    }

    private @Nullable Integer yearAt(int at) {
        int year = token(at).is(",", "of") ? at + 1 : at;
        Token token = token(year);
        boolean four = token.isDigits() && token.text().length() == 4;
        boolean range =
                four && token.text().compareTo("1000") >= 0 && token.text().compareTo("2999") <= 0;
        return range ? Integer.valueOf(token.text()) : null;
    }

    private int yearEnd(int at) {
        return token(at).is(",", "of") ? at + 2 : at + 1;
    }

    private Token token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.END;
    }
}
