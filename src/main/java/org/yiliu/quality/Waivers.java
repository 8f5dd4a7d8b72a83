package org.yiliu.quality;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.translation.Translations;

/** Keeps the reasons why findings may stand, and who may give them. */
@Component
class Waivers {

    private final WaiverRepository waivers;
    private final Translations translations;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    Waivers(WaiverRepository waivers, Translations translations, Accounts accounts, Journal journal, Clock clock) {
        this.waivers = waivers;
        this.translations = translations;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    List<WaiverView> of(String number) {
        return waivers.findByArticleNumberOrderById(number).stream()
                .map(Waiver::view)
                .toList();
    }

    Set<String> findingIds(String number) {
        return waivers.findByArticleNumberOrderById(number).stream()
                .map(Waiver::findingId)
                .collect(Collectors.toSet());
    }

    /** @throws WaiverRefusedException (403) unless the caller has the article's open task */
    void requireAssignee(String number) {
        String caller = accounts.current().username();
        boolean assignee = translations
                .pen(number)
                .filter(pen -> pen.holder().equals(caller))
                .isPresent();
        if (!assignee) {
            throw WaiverRefusedException.notTheAssignee();
        }
    }

    /** @throws WaiverRefusedException (403) if the finding weighs too much for the caller */
    void add(String number, int round, Finding finding, String reason) {
        Person caller = accounts.current();
        if (finding.check().equals(Check.OPEN_QUESTION)) {
            throw WaiverRefusedException.askedTheAuthor();
        }
        if (finding.severity() == Severity.BLOCKER && !caller.has(Role.CHIEF_EDITOR)) {
            throw WaiverRefusedException.belowChiefEditor();
        }
        waivers.save(new Waiver(number, finding, reason, caller.username(), clock.instant()));
        journal.append(
                number,
                caller.username(),
                JournalEvent.FINDING_WAIVED,
                round,
                Map.of("check", finding.check(), "finding", finding.id(), "comment", reason));
    }
}
