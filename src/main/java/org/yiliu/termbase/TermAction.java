package org.yiliu.termbase;

import org.yiliu.journal.JournalEvent;

/** What was done to a term entry. Stored by name. */
enum TermAction {
    PROPOSED(JournalEvent.TERM_PROPOSED),
    ADDED(JournalEvent.TERM_ADDED),
    CHANGED(JournalEvent.TERM_CHANGED),
    APPROVED(JournalEvent.TERM_APPROVED),
    REJECTED(JournalEvent.TERM_REJECTED),
    RETIRED(JournalEvent.TERM_RETIRED),
    /** Added or changed by a file; the journal has one row for the file. */
    IMPORTED(JournalEvent.TERMS_IMPORTED);

    private final JournalEvent event;

    TermAction(JournalEvent event) {
        this.event = event;
    }

    JournalEvent event() {
        return event;
    }
}
