package org.yiliu.benchmark;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yiliu.quality.figures.DateMention;
import org.yiliu.quality.figures.Figure;
import org.yiliu.quality.figures.FigureKind;
import org.yiliu.quality.figures.Reading;

/** Makes one figure of an English text wrong, the way translators do; the same seed makes the same faults. */
final class PlantedFaults {

    /** One way to go wrong. */
    enum Kind {
        DIGIT,
        TENFOLD,
        SCALE_WORD,
        DAY,
        MONTH,
        YEAR,
        WEEKDAY,
        HALF_OF_DAY,
        POINTS
    }

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern SCALE = Pattern.compile("\\b(million|billion|trillion|thousand)\\b");
    private static final Pattern MONTH =
            Pattern.compile("\\b(January|February|April|June|July|August|September|October|November|December)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");
    private static final Pattern HALF = Pattern.compile("(?<=\\d ?)[ap](?=\\.?m\\b)");
    private static final Pattern POINTS = Pattern.compile("(?<=\\d) percentage points?");

    private final Random random;

    PlantedFaults(long seed) {
        random = new Random(seed);
    }

    /** The text with a fault of this kind; empty where it has nothing that could go wrong that way. */
    Optional<String> plant(Kind kind, String text) {
        return switch (kind) {
            case DIGIT -> figure(text).map(figure -> digit(text, figure));
            case TENFOLD -> figure(text).map(figure -> tenfold(text, figure));
            case SCALE_WORD -> replace(text, SCALE, this::otherScale);
            case DAY -> day(text);
            case MONTH -> replace(text, MONTH, this::otherMonth);
            case YEAR -> replace(text, YEAR, year -> String.valueOf(Integer.parseInt(year) + 1 + random.nextInt(3)));
            case WEEKDAY -> replace(text, WEEKDAY, this::otherWeekday);
            case HALF_OF_DAY -> replace(text, HALF, half -> half.equals("a") ? "p" : "a");
            case POINTS -> replace(text, POINTS, points -> "%");
        };
    }

    /** A number in digits; dates, times and names have their own faults. */
    private Optional<Figure> figure(String text) {
        return pick(Reading.ofEnglish(text).figures().stream()
                .filter(figure -> figure.stated() && figure.kind() != FigureKind.CALENDAR)
                .filter(figure -> Character.isDigit(figure.text().charAt(0)))
                .toList());
    }

    private String digit(String text, Figure figure) {
        List<MatchResult> digits = DIGIT.matcher(figure.text()).results().toList();
        int at = figure.from() + digits.get(random.nextInt(digits.size())).start();
        int old = text.charAt(at) - '0';
        int other = at == figure.from() ? 1 + (old + random.nextInt(8)) % 9 : (old + 1 + random.nextInt(9)) % 10;
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    /** A zero dropped or added. */
    private String tenfold(String text, Figure figure) {
        int end = figure.from();
        while (end < figure.to() && "0123456789,.".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String number = text.substring(figure.from(), end);
        String digits = number.replaceAll("[.,]$", "");
        BigDecimal value = new BigDecimal(digits.replace(",", ""));
        boolean drop = digits.endsWith("0") && value.compareTo(BigDecimal.TEN) >= 0 && random.nextBoolean();
        String wrong = Figure.print(drop ? value.movePointLeft(1) : value.movePointRight(1));
        return text.substring(0, figure.from()) + wrong + text.substring(figure.from() + digits.length());
    }

    private Optional<String> day(String text) {
        List<DateMention> dates = Reading.ofEnglish(text).dates().stream()
                .filter(date -> date.day() != null && DIGIT.matcher(date.text()).find())
                .toList();
        return pick(dates).map(date -> {
            String day = String.valueOf(date.day());
            String wrong = String.valueOf(1 + (date.day() + random.nextInt(26)) % 28);
            return text.substring(0, date.from())
                    + date.text().replaceFirst("(?<!\\d)0?" + day + "(?!\\d)", wrong)
                    + text.substring(date.to());
        });
    }

    private String otherScale(String word) {
        return another(List.of("million", "billion", "trillion", "thousand"), word);
    }

    private String otherMonth(String month) {
        return another(
                Arrays.stream(Month.values())
                        .map(each -> each.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .toList(),
                month);
    }

    private String otherWeekday(String day) {
        return another(
                Arrays.stream(DayOfWeek.values())
                        .map(each -> each.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .toList(),
                day);
    }

    private String another(List<String> words, String word) {
        int at = words.indexOf(word);
        return words.get((at + 1 + random.nextInt(words.size() - 1)) % words.size());
    }

    private Optional<String> replace(String text, Pattern pattern, java.util.function.UnaryOperator<String> wrong) {
        return pick(pattern.matcher(text).results().toList())
                .map(place ->
                        text.substring(0, place.start()) + wrong.apply(place.group()) + text.substring(place.end()));
    }

    private <T> Optional<T> pick(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(random.nextInt(choices.size())));
    }
}
