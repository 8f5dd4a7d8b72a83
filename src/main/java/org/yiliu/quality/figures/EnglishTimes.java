package org.yiliu.quality.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the times of day of an English text in order: 8:30 a.m., 4 p.m., 16:00, 2-4 pm, noon, seven o'clock. */
final class EnglishTimes {

    private final String text;
    private final List<Token> tokens;
    private final List<TimeMention> times = new ArrayList<>();

    private EnglishTimes(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<TimeMention> read(String text, List<Token> tokens) {
        return new EnglishTimes(text, tokens).read();
    }

    private List<TimeMention> read() {
        for (int at = 0; at < tokens.size(); ) {
            Token token = tokens.get(at);
            if (token.isDigits()) {
                at = digits(at);
            } else {
                at = word(at, token);
            }
        }
        return times;
    }

    private int word(int at, Token token) {
        if (token.is("noon", "midday")) {
            return add(at, at + 1, Set.of(12 * 60), true);
        }
        if (token.is("midnight")) {
            return add(at, at + 1, Set.of(0), true);
        }
        int hour = EnglishWords.cardinal(token.word());
        boolean clock = hour >= 1 && hour <= 12 && (token(at + 1).is("o'clock", "o’clock") || meridian(at + 1) != null);
        return clock ? hour(at, at + 1, hour, 0) : at + 1;
    }

    private int digits(int at) {
        int hour = number(token(at));
        Token mark = token(at + 1);
        boolean dotted = token(at).text().matches("\\d{1,2}\\.\\d{2}") && meridian(at + 1) != null;
        if (dotted) {
            String[] parts = token(at).text().split("\\.");
            return hour(at, at + 1, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        if (hour < 0 || hour > 24) {
            return fourDigits(at);
        }
        Token minute = token(at + 2);
        if (mark.is(":") && minute.isDigits() && minute.text().length() == 2 && number(minute) < 60) {
            boolean seconds = token(at + 3).is(":")
                    && token(at + 3).glued()
                    && token(at + 4).isDigits();
            return hour(at, seconds ? at + 5 : at + 3, hour, number(minute));
        }
        boolean clock = mark.is("o'clock", "o’clock") || meridian(at + 1) != null;
        return clock ? hour(at, at + 1, hour, 0) : range(at, hour);
    }

    /** The first hour of "2-4 pm" and "from 2 to 4 p.m.": of the same half of the day. */
    private int range(int at, int hour) {
        boolean joined =
                token(at + 1).is("-", "–", "—", "to") && number(token(at + 2)) >= 1 && number(token(at + 2)) <= 12;
        int end = token(at + 3).is(":") ? at + 5 : at + 3;
        Boolean afternoon = joined && hour <= 12 ? meridian(end) : null;
        if (afternoon == null) {
            return at + 1;
        }
        return add(at, at + 1, Set.copyOf(List.of(minutes(hour, 0, afternoon), TimeMention.minutes(hour, 0))), true);
    }

    /** 1600 hours, 0800 GMT. */
    private int fourDigits(int at) {
        Token token = token(at);
        boolean clock =
                token.text().length() == 4 && token(at + 1).is("hours", "hrs", "gmt", "utc") && number(token) < 2400;
        boolean padded =
                clock && (token(at + 1).is("gmt", "utc") || token.text().charAt(0) == '0' || number(token) % 100 < 60);
        boolean quantity = token(at + 1).is("hours") && token.text().charAt(0) != '0';
        if (!padded || quantity || number(token) % 100 > 59) {
            return at + 1;
        }
        return add(at, at + 1, Set.of(number(token) / 100 * 60 + number(token) % 100), true);
    }

    private int hour(int at, int end, int hour, int minute) {
        int next = token(end).is("o'clock", "o’clock") ? end + 1 : end;
        Boolean afternoon = meridian(next);
        if (afternoon != null) {
            int to = token(next).is("am", "pm") ? next + 1 : next;
            return add(at, to, Set.of(minutes(hour, minute, afternoon)), true);
        }
        Set<Integer> minutes = new LinkedHashSet<>();
        minutes.add(TimeMention.minutes(hour, minute));
        boolean both = hour <= 12 && token(at).text().charAt(0) != '0';
        if (both) {
            minutes.add(TimeMention.minutes(hour + 12, minute));
        }
        return add(at, next, minutes, !both);
    }

    /** Whether p.m. or the like stands here; null for nothing of the kind. */
    private @Nullable Boolean meridian(int at) {
        Token token = token(at);
        if (token.is("am", "pm")) {
            return token.is("pm");
        }
        boolean phrase = token.is("in", "at", "on", "that", "this") || token.is("local");
        if (!phrase) {
            return null;
        }
        int part = token(at + 1).is("the") ? at + 2 : at + 1;
        if (token(part).is("early", "late")) {
            part++;
        }
        if (token(part).is("morning")) {
            return false;
        }
        return token(part).is("afternoon", "evening", "night") ? Boolean.TRUE : null;
    }

    private static int minutes(int hour, int minute, boolean afternoon) {
        int shifted = hour == 12 ? (afternoon ? 12 : 0) : hour < 12 && afternoon ? hour + 12 : hour;
        return TimeMention.minutes(shifted, minute);
    }

    private int add(int at, int next, Set<Integer> minutes, boolean definite) {
        int from = token(at).from();
        int to = token(next - 1).to();
        times.add(new TimeMention(from, to, text.substring(from, to), minutes, definite, true));
        return next;
    }

    private static int number(Token token) {
        return token.isDigits() && token.text().matches("\\d{1,4}") ? Integer.parseInt(token.text()) : -1;
    }

    private Token token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.END;
    }
}
