package org.yiliu.workflow.routing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a whole number, both ends included; null: no such end.
 *
 * @see <a href="https://www.omg.org/spec/DMN">DMN, unary tests</a>: {@code < 800}, {@code [800..1500]}, {@code (1500..3000]}
 */
record Length(@Nullable Integer from, @Nullable Integer to) {

    static final Length ANY = new Length(null, null);

    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)?\\s*(\\d{1,9})");
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[(\\]])\\s*(\\d{1,9})\\s*\\.\\.\\s*(\\d{1,9})\\s*([\\])\\[])");

    /** Empty for a cell that says something else, which stays as it is. */
    static Optional<Length> parse(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(ANY);
        }
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            return Optional.of(compared(compared.group(1), Integer.parseInt(compared.group(2))));
        }
        Matcher interval = INTERVAL.matcher(text);
        if (!interval.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(interval.group(2)) + (interval.group(1).equals("[") ? 0 : 1);
        int to = Integer.parseInt(interval.group(3)) - (interval.group(4).equals("]") ? 0 : 1);
        return Optional.of(new Length(from, to));
    }

    private static Length compared(@Nullable String sign, int number) {
        return switch (sign == null ? "=" : sign) {
            case "<" -> new Length(null, number - 1);
            case "<=" -> new Length(null, number);
            case ">" -> new Length(number + 1, null);
            case ">=" -> new Length(number, null);
            default -> new Length(number, number);
        };
    }

    String cell() {
        if (from == null) {
            return to == null ? "" : "<= " + to;
        }
        return to == null ? ">= " + from : "[" + from + ".." + to + "]";
    }
}
