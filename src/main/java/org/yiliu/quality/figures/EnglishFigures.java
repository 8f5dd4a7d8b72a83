package org.yiliu.quality.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the figures of an English text that are neither dates nor times of day, in order. */
final class EnglishFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String text;
    private final List<Token> tokens;
    private final List<Found> found = new ArrayList<>();

    private EnglishFigures(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** A figure before what follows it in a list or range has lent it its scale. */
    private record Found(Figure figure, int first, int next, BigDecimal scale) {}

    /** @param calendar what is a date or a time, in order and apart */
    static List<Figure> read(String text, List<Token> tokens, List<Span> calendar) {
        return new EnglishFigures(text, tokens).read(calendar);
    }

    private List<Figure> read(List<Span> calendar) {
        int span = 0;
        for (int at = 0; at < tokens.size(); ) {
            while (span < calendar.size()
                    && calendar.get(span).to() <= tokens.get(at).from()) {
                span++;
            }
            if (span < calendar.size()
                    && calendar.get(span).from() <= tokens.get(at).from()) {
                at = calendar(calendar.get(span), at);
            } else {
                at = step(at);
            }
        }
        return lendBackwards();
    }

    private int calendar(Span span, int at) {
        if (!span.values().isEmpty()) {
            found.add(new Found(span.figure(text), at, at + 1, BigDecimal.ONE));
        }
        int next = at;
        while (next < tokens.size() && tokens.get(next).from() < span.to()) {
            next++;
        }
        return next;
    }

    private int step(int at) {
        Token token = token(at);
        BigDecimal plural = token.isWord() ? EnglishWords.pluralScale(token.word()) : null;
        if (plural != null) {
            return vague(at, plural);
        }
        EnglishNumeral numeral = EnglishNumeral.at(tokens, at);
        if (numeral != null) {
            return numeral(at, numeral);
        }
        int multiple = EnglishWords.multiple(token.word());
        if (multiple > 0) {
            return add(FigureKind.MULTIPLE, at, at + 1, values(multiple, multiple * 100, (multiple - 1) * 100), false);
        }
        int group = EnglishWords.group(token.word());
        int number = group > 0 ? group : EnglishWords.roman(token.text());
        return number > 0 ? add(FigureKind.NUMBER, at, at + 1, values(number), false) : at + 1;
    }

    /** dozens, tens of thousands. */
    private int vague(int at, BigDecimal first) {
        BigDecimal value = first;
        int next = at + 1;
        if (token(next).is("of")) {
            BigDecimal of = EnglishWords.pluralScale(token(next + 1).word());
            BigDecimal scale = of == null ? EnglishWords.scale(token(next + 1).word()) : of;
            if (scale != null) {
                value = value.multiply(scale);
                next += 2;
            }
        }
        return add(FigureKind.VAGUE, at, next, List.of(value), false);
    }

    private int numeral(int at, EnglishNumeral numeral) {
        int next = numeral.next();
        BigDecimal value = numeral.value();
        BigDecimal scale = numeral.scale();
        FigureKind kind = numeral.kind();
        Set<BigDecimal> values = new LinkedHashSet<>(List.of(value));
        boolean stated = numeral.spelled()
                ? kind != FigureKind.FRACTION && value.compareTo(BigDecimal.TEN) > 0 && !isLoose(at, next)
                : value.compareTo(BigDecimal.ONE) != 0 && !isPartOfName(at);
        Token after = token(next);
        if (!numeral.spelled() && after.glued() && after.isWord()) {
            BigDecimal brief = EnglishWords.shortScale(after.word());
            if (after.is("st", "nd", "rd", "th")) {
                kind = FigureKind.ORDINAL;
                next++;
            } else if (brief != null) {
                values.add(value.multiply(brief));
                scale = brief;
                next++;
            } else if (after.is("s")) {
                values.add(value.remainder(HUNDRED));
            } else if (Character.isUpperCase(after.text().charAt(0))) {
                stated = false;
            }
        }
        if (token(next).is("/")
                && token(next).glued()
                && token(next + 1).isDigits()
                && token(next + 1).glued()) {
            return ratio(at, next + 1, value);
        }
        int percent = percent(next);
        if (percent > next) {
            kind = isPoints(percent) ? FigureKind.POINTS : FigureKind.PERCENT;
            next = kind == FigureKind.POINTS ? percent + 1 : percent;
        } else if (token(next).is("fold")
                || token(next).is("-") && token(next + 1).is("fold")) {
            kind = FigureKind.MULTIPLE;
            next += token(next).is("-") ? 2 : 1;
        } else if (kind == FigureKind.FRACTION) {
            values.addAll(fractions(value));
        }
        return add(kind, at, next, List.copyOf(values), stated, scale);
    }

    /** A half is 50%, six months and thirty minutes; a quarter three months and fifteen minutes. */
    private static List<BigDecimal> fractions(BigDecimal part) {
        List<BigDecimal> values = new ArrayList<>();
        for (int whole : new int[] {100, 12, 60}) {
            values.add(part.multiply(BigDecimal.valueOf(whole)).stripTrailingZeros());
        }
        values.add(BigDecimal.ONE.divide(part, 2, RoundingMode.HALF_UP));
        return values;
    }

    private int ratio(int at, int second, BigDecimal part) {
        String digits = token(second).text().replace(",", "");
        BigDecimal whole = digits.length() > 12 ? BigDecimal.ZERO : new BigDecimal(digits);
        if (whole.signum() == 0) {
            return add(FigureKind.NUMBER, at, second, List.of(part), true);
        }
        BigDecimal share = part.divide(whole, 6, RoundingMode.HALF_UP);
        return add(FigureKind.FRACTION, at, second + 1, List.of(share, share.movePointRight(2), part, whole), true);
    }

    /** Past the percent sign or words, or the same index if there are none. */
    private int percent(int next) {
        int at = token(next).is("-") ? next + 1 : next;
        if (token(at).is("%", "percent", "pct", "percentage")) {
            return at + 1;
        }
        if (token(at).is("per") && token(at + 1).is("cent")) {
            return at + 2;
        }
        return token(at).is("pp", "pps") ? at : next;
    }

    private boolean isPoints(int after) {
        return token(after).is("point", "points", "pp", "pps")
                || token(after).is("-") && token(after + 1).is("point");
    }

    /** a dozen, a decade, one hundred odd. */
    private boolean isLoose(int at, int next) {
        for (int i = at; i < next; i++) {
            if (token(i).is("dozen", "decade", "decades", "century", "centuries")) {
                return true;
            }
        }
        return false;
    }

    /** COVID-19, Ka-52, G20: a name's digits need not stand in the Chinese. */
    private boolean isPartOfName(int at) {
        Token digits = token(at);
        Token before = token(at - 1);
        if (digits.glued() && before.isWord()) {
            return true;
        }
        boolean hyphen = before.is("-", "‑", "–", "/", "_", ".") && digits.glued() && before.glued();
        return hyphen && token(at - 2).isWord() && !token(at - 2).is("mid", "pre", "post", "late", "early");
    }

    private int add(FigureKind kind, int at, int next, List<BigDecimal> values, boolean stated) {
        return add(kind, at, next, values, stated, BigDecimal.ONE);
    }

    private int add(FigureKind kind, int at, int next, List<BigDecimal> values, boolean stated, BigDecimal scale) {
        int from = token(at).from();
        int to = token(next - 1).to();
        String unit = token(next).word();
        Figure figure = new Figure(kind, from, to, text.substring(from, to), values, isAbout(at, next), stated, unit);
        found.add(new Found(figure, at, next, scale));
        return next;
    }

    private boolean isAbout(int at, int next) {
        boolean before = EnglishWords.ABOUT.contains(token(at - 1).word())
                || EnglishWords.ABOUT.contains(token(at - 2).word())
                        && !token(at - 1).is(",");
        boolean odd = token(next).is("-", "or", "+", "plus") && token(next + 1).is("odd", "so", "more")
                || token(next).is("+");
        return before || odd;
    }

    /** In "3 to 5 million" and "20, 30 and 40 percent" the last number's words belong to all. */
    private List<Figure> lendBackwards() {
        for (int i = found.size() - 2; i >= 0; i--) {
            Found mine = found.get(i);
            Found next = found.get(i + 1);
            if (mine.figure().kind() == FigureKind.NUMBER && areJoined(mine, next)) {
                found.set(i, lend(mine, next));
            }
        }
        return found.stream().map(Found::figure).toList();
    }

    private static Found lend(Found mine, Found next) {
        Figure figure = mine.figure();
        boolean scaled = mine.scale().equals(BigDecimal.ONE) && !next.scale().equals(BigDecimal.ONE);
        List<BigDecimal> values = new ArrayList<>(figure.values());
        if (scaled) {
            values.add(figure.value().multiply(next.scale()));
        }
        FigureKind theirs = next.figure().kind();
        boolean kindLent = theirs == FigureKind.PERCENT || theirs == FigureKind.POINTS;
        Figure lent = new Figure(
                kindLent ? theirs : figure.kind(),
                figure.from(),
                figure.to(),
                figure.text(),
                values,
                figure.about(),
                figure.stated(),
                figure.unit());
        return new Found(lent, mine.first(), mine.next(), scaled ? next.scale() : mine.scale());
    }

    private boolean areJoined(Found mine, Found next) {
        int gap = next.first() - mine.next();
        if (gap < 1 || gap > 2) {
            return false;
        }
        for (int i = mine.next(); i < next.first(); i++) {
            if (!token(i).is("to", "and", "or", ",", "-", "–", "—", "~", "and", "$", "€", "£", "¥", "from")) {
                return false;
            }
        }
        return true;
    }

    private static List<BigDecimal> values(int... values) {
        return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }

    private Token token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.END;
    }
}
