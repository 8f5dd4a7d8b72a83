package org.yiliu.workflow;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.translation.QuestionAsked;
import org.yiliu.translation.QuestionSettled;
import org.yiliu.translation.Questions;

/** Stops an article's clock while its English waits for an answer of the author's. */
@Component
class QuestionListener {

    private final Questions questions;
    private final Deadlines deadlines;
    private final WorkItems items;
    private final Accounts accounts;

    QuestionListener(Questions questions, Deadlines deadlines, WorkItems items, Accounts accounts) {
        this.questions = questions;
        this.deadlines = deadlines;
        this.items = items;
        this.accounts = accounts;
    }

    /** @throws TaskRefusedException (403) if a question that blocks is neither its assignee's nor a coordinator's */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(QuestionAsked asked) {
        if (!asked.blocking()) {
            return;
        }
        Person me = accounts.current();
        boolean works = items.ofArticle(asked.articleNumber()).stream()
                .anyMatch(item -> item.isWith(me.username()) || me.has(Role.COORDINATOR));
        if (!works) {
            throw TaskRefusedException.doesNotWorkOnIt();
        }
        deadlines.pause(asked.articleNumber());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(QuestionSettled settled) {
        if (settled.blocking() && !questions.hold(settled.articleNumber())) {
            deadlines.resume(settled.articleNumber());
        }
    }

    /** A task that opens while the answer is still missing waits too; its timers are there once the engine has done. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(Passage passage) {
        if (passage.event() == JournalEvent.TASK_OPENED && questions.hold(passage.subject())) {
            deadlines.pause(passage.subject());
        }
    }
}
