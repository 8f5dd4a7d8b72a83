package org.yiliu.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.journal.Journal;
import org.yiliu.journal.Passage;

/**
 * Hears every passage of the journal and, when its transaction is about to commit, writes in the same transaction whom
 * it is told to. A transaction that is rolled back tells nobody anything.
 */
@Component
class Hearing {

    private final Accounts accounts;
    private final Articles articles;
    private final Journal journal;
    private final InboxRows inbox;
    private final MailPosting mail;
    private final WebhookPosting webhooks;

    Hearing(
            Accounts accounts,
            Articles articles,
            Journal journal,
            InboxRows inbox,
            MailPosting mail,
            WebhookPosting webhooks) {
        this.accounts = accounts;
        this.articles = articles;
        this.journal = journal;
        this.inbox = inbox;
        this.mail = mail;
        this.webhooks = webhooks;
    }

    @EventListener
    void on(Passage passage) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Heard.class::isInstance)
                .map(Heard.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .passages
                .add(passage);
    }

    private Heard begin() {
        var heard = new Heard();
        TransactionSynchronizationManager.registerSynchronization(heard);
        return heard;
    }

    private void tell(Collection<Passage> passages) {
        var concerning = passages.stream()
                .filter(passage -> !Rule.of(passage.event()).isEmpty())
                .toList();
        if (concerning.isEmpty()) {
            return;
        }
        var known = articles.numbered(concerning.stream().map(Passage::subject).collect(Collectors.toSet()));
        var notices = new Recipients(accounts, journal, known).notices(concerning);
        inbox.add(notices);
        mail.post(notices);
    }

    /** What one transaction recorded; told together, so that whom it names twice for one thing hears once. */
    private final class Heard implements TransactionSynchronization {

        private final List<Passage> passages = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            tell(passages);
            webhooks.post(passages);
        }
    }
}
