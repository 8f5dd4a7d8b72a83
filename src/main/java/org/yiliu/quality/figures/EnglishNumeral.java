package org.yiliu.quality.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as English writes it, in digits or in words: 1.2 million, two hundred and fifty, twenty-first, two-thirds.
 *
 * @param next index of the first token after it
 * @param scale what its words multiply its digits by; 1 for none
 * @param spelled whether it has no digit
 */
record EnglishNumeral(FigureKind kind, int next, BigDecimal value, BigDecimal scale, boolean spelled) {

    /** @return null unless a number starts at this token */
    static @Nullable EnglishNumeral at(List<Token> tokens, int at) {
        return new Reader(tokens, at).read();
    }

    private static final class Reader {

        private final List<Token> tokens;
        private int at;
        private BigDecimal scale = BigDecimal.ONE;

        Reader(List<Token> tokens, int at) {
            this.tokens = tokens;
            this.at = at;
        }

        private Token token(int index) {
            return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.END;
        }

        @Nullable
        EnglishNumeral read() {
            Token first = token(at);
            if (first.isDigits()) {
                return digits(first);
            }
            if (first.is("a", "an") && first.isWord()) {
                return afterArticle();
            }
            return first.isWord() ? words() : null;
        }

        private @Nullable EnglishNumeral digits(Token first) {
            String digits = first.text().replace(",", "");
            if (digits.length() > 24) {
                return null;
            }
            at++;
            BigDecimal value = scaled(new BigDecimal(digits));
            return new EnglishNumeral(FigureKind.NUMBER, at, andAHalf(value), scale, false);
        }

        /** a hundred, a dozen, a third, a quarter of. */
        private @Nullable EnglishNumeral afterArticle() {
            Token second = token(at + 1);
            if (EnglishWords.scale(second.word()) != null && !second.is("decade", "century")) {
                at++;
                return spelled(FigureKind.NUMBER, compound(BigDecimal.ONE));
            }
            boolean part = EnglishWords.denominator(second.word()) > 0 && !second.is("half");
            if (part && (token(at + 2).is("of", "to") || second.is("quarter", "third"))) {
                at += 2;
                return fraction(1, EnglishWords.denominator(second.word()));
            }
            return null;
        }

        private @Nullable EnglishNumeral words() {
            Token first = token(at);
            int cardinal = EnglishWords.cardinal(first.word());
            if (cardinal >= 0) {
                return cardinal(cardinal);
            }
            int ordinal = EnglishWords.ordinal(first.word());
            if (ordinal > 0) {
                at++;
                return spelled(FigureKind.ORDINAL, BigDecimal.valueOf(ordinal));
            }
            BigDecimal plain = EnglishWords.scale(first.word());
            if (plain != null && !first.is("dozens", "decades", "centuries")) {
                return spelled(FigureKind.NUMBER, compound(BigDecimal.ONE));
            }
            if (first.is("half")) {
                return half();
            }
            if (first.is("quarter", "quarters")) {
                at++;
                return fraction(1, 4);
            }
            return null;
        }

        private EnglishNumeral half() {
            at++;
            if (token(at).is("a", "an")) {
                BigDecimal whole = EnglishWords.scale(token(at + 1).word());
                if (whole != null) {
                    at += 2;
                    return spelled(FigureKind.NUMBER, whole.multiply(new BigDecimal("0.5")));
                }
            }
            return fraction(1, 2);
        }

        private EnglishNumeral cardinal(int first) {
            at++;
            int value = first;
            if (first >= 20) {
                int unit = EnglishWords.cardinal(afterHyphen().word());
                int rank = EnglishWords.ordinal(afterHyphen().word());
                if (rank > 0 && rank < 10) {
                    skipHyphen();
                    at++;
                    return spelled(FigureKind.ORDINAL, BigDecimal.valueOf(first + rank));
                }
                if (unit > 0 && unit < 10) {
                    skipHyphen();
                    at++;
                    value += unit;
                }
            }
            int denominator = EnglishWords.denominator(afterHyphen().word());
            if (denominator > 0 && isFraction(value)) {
                skipHyphen();
                at++;
                return fraction(value, denominator);
            }
            return spelled(FigureKind.NUMBER, andAHalf(compound(BigDecimal.valueOf(value))));
        }

        /** one third and two-thirds are parts; "one second" is a time and "one fifth place" not English. */
        private boolean isFraction(int value) {
            String word = afterHyphen().word();
            return word.endsWith("s") && value > 1 && !word.equals("seconds") || value == 1;
        }

        /** two hundred and fifty thousand: small numbers are added, the words of {@link EnglishWords#scale} multiply. */
        private BigDecimal compound(BigDecimal first) {
            BigDecimal total = BigDecimal.ZERO;
            BigDecimal section = first;
            boolean open = true;
            while (open) {
                Token next = afterHyphen();
                BigDecimal factor = next.isWord() ? EnglishWords.scale(next.word()) : null;
                if (factor != null) {
                    skipHyphen();
                    at++;
                    section = section.multiply(factor);
                    if (factor.intValue() >= 1000 || factor.longValue() > Integer.MAX_VALUE) {
                        total = total.add(section);
                        section = BigDecimal.ZERO;
                    }
                    scale = scale.multiply(factor);
                    open = total.precision() - total.scale() < 20;
                } else {
                    int small = small();
                    open = small > 0;
                    section = section.add(BigDecimal.valueOf(Math.max(small, 0)));
                }
            }
            return total.add(section);
        }

        /** A number below a hundred that goes on after "hundred" or "thousand", an "and" between them or not. */
        private int small() {
            if (scale.equals(BigDecimal.ONE)) {
                return -1;
            }
            int from = token(at).is("and") ? at + 1 : at;
            int value = EnglishWords.cardinal(token(from).word());
            if (value <= 0 || from > at && scale.compareTo(BigDecimal.valueOf(1000)) > 0) {
                return -1;
            }
            at = from + 1;
            int unit = value >= 20 ? EnglishWords.cardinal(afterHyphen().word()) : -1;
            if (unit > 0 && unit < 10) {
                skipHyphen();
                at++;
                value += unit;
            }
            return value;
        }

        private BigDecimal scaled(BigDecimal start) {
            BigDecimal value = start;
            BigDecimal factor = EnglishWords.scale(afterHyphen().word());
            while (factor != null && scale.precision() < 18) {
                skipHyphen();
                at++;
                value = value.multiply(factor);
                scale = scale.multiply(factor);
                factor = EnglishWords.scale(afterHyphen().word());
            }
            return value;
        }

        private BigDecimal andAHalf(BigDecimal value) {
            boolean half = token(at).is("and")
                    && token(at + 1).is("a")
                    && token(at + 2).is("half");
            if (!half) {
                return value;
            }
            at += 3;
            return scaled(value.add(new BigDecimal("0.5")));
        }

        private Token afterHyphen() {
            return token(at).is("-", "‑") ? token(at + 1) : token(at);
        }

        private void skipHyphen() {
            if (token(at).is("-", "‑")) {
                at++;
            }
        }

        private EnglishNumeral fraction(int part, int whole) {
            BigDecimal value = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
            return spelled(FigureKind.FRACTION, value);
        }

        private EnglishNumeral spelled(FigureKind kind, BigDecimal value) {
            return new EnglishNumeral(kind, at, value, scale, true);
        }
    }
}
