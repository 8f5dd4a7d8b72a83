package org.yiliu.workflow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.review.Annotations;
import org.yiliu.translation.Translations;

/** Whether whoever has a task has begun with it. */
@Component
class Traces {

    private static final Set<JournalEvent> OF_THE_CLAIM =
            EnumSet.of(JournalEvent.CLAIMED, JournalEvent.ASSIGNED, JournalEvent.PRETRANSLATED);

    private final Journal journal;
    private final Translations translations;
    private final Annotations annotations;

    Traces(Journal journal, Translations translations, Annotations annotations) {
        this.journal = journal;
        this.translations = translations;
        this.annotations = annotations;
    }

    /** Nothing of the assignee's since the claim: no text saved, no comment made, no error marked, nothing in the journal but the claim. */
    boolean untouched(WorkItem item) {
        String assignee = item.assignee();
        Instant since = item.claimedAt();
        return assignee != null
                && since != null
                && !translations.workedOn(item.articleNumber(), assignee, since)
                && !annotations.workedOn(item.articleNumber(), assignee, since)
                && journal.history(item.articleNumber()).stream()
                        .noneMatch(passage -> assignee.equals(passage.actor())
                                && !OF_THE_CLAIM.contains(passage.event())
                                && !passage.at().isBefore(since));
    }
}
