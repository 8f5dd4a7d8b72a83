package org.yiliu.termbase;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The write does not go with what there is: 409. */
class TermConflictException extends Refusal {

    private static final long serialVersionUID = 1L;

    private TermConflictException(String messageKey, Object... arguments) {
        super(HttpStatus.CONFLICT, messageKey, arguments);
    }

    /** Another approved entry has one of the Chinese forms for some of the same days. */
    static TermConflictException taken(String form, TermEntry other) {
        var conflict = new TermConflictException(
                "termbase.taken", form, other.chinese(), english(other), Long.toString(other.id()));
        conflict.member("conflictingId", other.id());
        return conflict;
    }

    /** What was asked does not fit where the entry stands. */
    static TermConflictException wrongState(TermView term) {
        return new TermConflictException(
                "termbase.wrong-state." + term.state(), term.entry().chinese());
    }

    private static String english(TermEntry entry) {
        return entry.allowed().isEmpty() ? "" : entry.allowed().get(0).text();
    }
}
