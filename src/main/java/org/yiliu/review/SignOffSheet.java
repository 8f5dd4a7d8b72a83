package org.yiliu.review;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiliu.article.ReviewLevel;

/**
 * All decisions on an article, and what follows from them.
 *
 * <p>A level's newest decision is the one that counts. A sign-off stands until what it was given for is gone:
 *
 * <table>
 * <caption>What a change of the English does to the sign-offs</caption>
 * <tr><th>changed by</th><th>voids</th></tr>
 * <tr><td>nobody: the work came back and was handed in as it was</td><td>nothing</td></tr>
 * <tr><td>the translator, in a later round</td><td>every sign-off of another text</td></tr>
 * <tr><td>a reviewer's own correction</td><td>the sign-offs of higher levels; lower ones stand, since the corrector's
 *     level answers for the correction, and the sheet shows that it came after them</td></tr>
 * <tr><td>a revision of the Chinese</td><td>every sign-off</td></tr>
 * </table>
 *
 * <table>
 * <caption>Who signs next, three levels</caption>
 * <tr><th>what happened</th><th>next, in order</th></tr>
 * <tr><td>first round</td><td>FIRST, SECOND, FINAL</td></tr>
 * <tr><td>SECOND sent back, text changed</td><td>SECOND, FIRST, FINAL</td></tr>
 * <tr><td>SECOND sent back, handed in unchanged</td><td>SECOND, FINAL</td></tr>
 * <tr><td>FINAL sent back, text changed</td><td>FINAL, FIRST, SECOND; FINAL again only if they correct</td></tr>
 * <tr><td>FINAL sent back, handed in unchanged</td><td>FINAL</td></tr>
 * <tr><td>the publisher sent back, text changed</td><td>FIRST, SECOND, FINAL</td></tr>
 * <tr><td>the publisher sent back, handed in unchanged</td><td>nobody</td></tr>
 * <tr><td>the Chinese was revised</td><td>FIRST, SECOND, FINAL; who had asked for changes before that, first</td></tr>
 * </table>
 */
class SignOffSheet {

    private static final List<ReviewLevel> TOGETHER = List.of(ReviewLevel.SECOND, ReviewLevel.FINAL);

    private final List<DecisionRow> decisions;
    private final Map<ReviewLevel, DecisionRow> newest = new EnumMap<>(ReviewLevel.class);

    /** @param decisions oldest first */
    SignOffSheet(List<DecisionRow> decisions) {
        this.decisions = List.copyOf(decisions);
        decisions.forEach(decision -> newest.put(decision.level(), decision));
    }

    List<SignOff> lines() {
        return decisions.stream().map(DecisionRow::view).toList();
    }

    Optional<DecisionRow> last() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
    }

    Optional<DecisionRow> newest(ReviewLevel level) {
        return Optional.ofNullable(newest.get(level));
    }

    /** Sign-offs that count, also those that a newer one of the same level has replaced. */
    List<DecisionRow> standing() {
        return decisions.stream().filter(DecisionRow::isStanding).toList();
    }

    boolean isSigned(ReviewLevel level) {
        return newest(level).filter(DecisionRow::isStanding).isPresent();
    }

    /** Whether every level that ever decided stands by what it said last. */
    boolean isClean() {
        return newest.keySet().stream().allMatch(this::isSigned);
    }

    /**
     * Who signs next: whoever asked for changes in an earlier round, then the others in order; two where the second and
     * the final level review together and neither has signed.
     */
    List<ReviewLevel> next(ReviewPlan plan, int round) {
        Optional<ReviewLevel> asked = newest.values().stream()
                .filter(decision -> decision.asksForChanges() && decision.round() < round)
                .filter(decision -> plan.levels().contains(decision.level()))
                .max(Comparator.comparingInt(decisions::indexOf))
                .map(DecisionRow::level);
        Optional<ReviewLevel> next = asked.or(() -> plan.levels().stream()
                .filter(level -> !isSigned(level, plan, round))
                .findFirst());
        boolean both = plan.together()
                && next.filter(TOGETHER::contains).isPresent()
                && plan.levels().containsAll(TOGETHER)
                && TOGETHER.stream().noneMatch(level -> isSigned(level, plan, round));
        return both ? TOGETHER : next.stream().toList();
    }

    private boolean isSigned(ReviewLevel level, ReviewPlan plan, int round) {
        return newest(level)
                .filter(DecisionRow::isStanding)
                .filter(signOff -> !plan.resignUnchanged() || signOff.round() == round)
                .isPresent();
    }

    /** Whether all these levels have signed, and the last of them this very text. */
    boolean covers(List<ReviewLevel> required, String hash) {
        return required.stream().allMatch(this::isSigned)
                && newest(required.get(required.size() - 1))
                        .filter(decision -> decision.isFor(hash))
                        .isPresent();
    }
}
