package org.yiliu.quality.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything countable a text says.
 *
 * @param figures in order; dates and times stand among them as {@link FigureKind#CALENDAR}
 * @param dates in order
 * @param times in order; none lies within a date
 * @param weekdays in order
 */
public record Reading(
        List<Figure> figures, List<DateMention> dates, List<TimeMention> times, List<WeekdayMention> weekdays) {

    /** Reads Chinese without placeholders. */
    public static Reading ofChinese(String text) {
        List<DateMention> dates = ChineseDates.read(text);
        List<TimeMention> times = apart(ChineseTimes.read(text), dates);
        List<Figure> figures = ChineseFigures.read(text, calendar(dates, times));
        return new Reading(figures, dates, times, ChineseDates.weekdays(text));
    }

    /** Reads English without placeholders. */
    public static Reading ofEnglish(String text) {
        List<Token> tokens = Token.read(text);
        List<DateMention> dates = EnglishDates.read(text, tokens);
        List<TimeMention> times = apart(EnglishTimes.read(text, tokens), dates);
        List<Figure> figures = EnglishFigures.read(text, tokens, calendar(dates, times));
        return new Reading(figures, dates, times, EnglishDates.weekdays(tokens));
    }

    private static List<TimeMention> apart(List<TimeMention> times, List<DateMention> dates) {
        List<TimeMention> apart = new ArrayList<>();
        int date = 0;
        for (TimeMention time : times) {
            while (date < dates.size() && dates.get(date).to() <= time.from()) {
                date++;
            }
            if (date == dates.size() || dates.get(date).from() >= time.to()) {
                apart.add(time);
            }
        }
        return apart;
    }

    private static List<Span> calendar(List<DateMention> dates, List<TimeMention> times) {
        List<Span> spans = new ArrayList<>();
        dates.stream().filter(DateMention::sure).map(DateMention::span).forEach(spans::add);
        times.stream().map(TimeMention::span).forEach(spans::add);
        spans.sort(Comparator.comparing(Span::from));
        return spans;
    }
}
