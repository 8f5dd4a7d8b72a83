package org.yiliu.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;

/** Stores decisions, voids sign-offs, and writes both into the journal. */
@Component
class SignOffs {

    private final DecisionRepository decisions;
    private final Journal journal;

    SignOffs(DecisionRepository decisions, Journal journal) {
        this.decisions = decisions;
        this.journal = journal;
    }

    SignOffSheet of(String number) {
        return new SignOffSheet(decisions.findByArticleNumberOrderById(number));
    }

    /** The lines of several articles' sheets, by number, in one statement. */
    Map<String, List<SignOff>> of(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : decisions.findByArticleNumberInOrderById(numbers).stream()
                        .collect(Collectors.groupingBy(
                                DecisionRow::articleNumber,
                                Collectors.mapping(DecisionRow::view, Collectors.toList())));
    }

    SignOff add(String number, DecisionRow decision) {
        SignOff line = decisions.save(decision).view();
        JournalEvent event = line.decision() == Decision.APPROVED ? JournalEvent.SIGNED : JournalEvent.RETURNED;
        Map<String, String> detail = detail(line);
        if (line.comment() != null) {
            detail.put("comment", line.comment());
        }
        journal.append(number, line.reviewer(), event, line.round(), detail);
        return line;
    }

    /** Voids the standing sign-offs that match, oldest first. */
    void voidThose(String number, Predicate<DecisionRow> outdated) {
        for (DecisionRow signOff : of(number).standing()) {
            if (outdated.test(signOff)) {
                signOff.voidIt();
                SignOff line = signOff.view();
                Map<String, String> detail = detail(line);
                detail.put("reviewer", line.reviewer());
                detail.put("to", line.reviewer());
                journal.append(number, null, JournalEvent.SIGN_OFF_VOIDED, line.round(), detail);
            }
        }
    }

    private static Map<String, String> detail(SignOff line) {
        Map<String, String> detail = new HashMap<>();
        detail.put("level", line.level().name());
        detail.put("version", String.valueOf(line.version()));
        detail.put("hash", line.contentHash());
        return detail;
    }
}
