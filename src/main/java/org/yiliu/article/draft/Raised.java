package org.yiliu.article.draft;

import java.util.Optional;

/** Writes raised and lowered digits as characters of their own, since 10⁴ must not become 104. */
final class Raised {

    private static final String PLAIN = "0123456789+-−=()n";
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
    private static final String SUBSCRIPT = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

    private Raised() {}

    /** The text in raised or lowered characters; empty if it is blank or has any that do not exist so. */
    static Optional<String> digits(String text, boolean up) {
        StringBuilder raised = new StringBuilder();
        for (char c : text.strip().toCharArray()) {
            int at = PLAIN.indexOf(c);
            if (at < 0) {
                return Optional.empty();
            }
            raised.append((up ? SUPERSCRIPT : SUBSCRIPT).charAt(at));
        }
        return raised.isEmpty() ? Optional.empty() : Optional.of(raised.toString());
    }
}
