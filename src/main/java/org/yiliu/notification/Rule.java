package org.yiliu.notification;

import static org.yiliu.notification.Hearer.ADMINISTRATORS;
import static org.yiliu.notification.Hearer.ASSIGNEE;
import static org.yiliu.notification.Hearer.AUTHOR;
import static org.yiliu.notification.Hearer.COORDINATORS;
import static org.yiliu.notification.Hearer.PREVIOUS;
import static org.yiliu.notification.Hearer.PUBLISHERS;
import static org.yiliu.notification.Hearer.REVIEWER;
import static org.yiliu.notification.Hearer.SIGNATORIES;
import static org.yiliu.notification.Hearer.TRANSLATOR;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiliu.journal.JournalEvent;

/**
 * Who hears of what, and how urgently: the whole table, told in docs/messages.md. Where the passage itself names people
 * in {@code to}, these hear instead of the hearers here. Nobody hears of what they did themselves, and somebody who is
 * named by two rules hears by the first.
 */
enum Rule {
    OPENED_WITH(JournalEvent.TASK_OPENED, Kind.ASSIGNED, ASSIGNEE),
    OPENED_FOR_ALL(JournalEvent.TASK_OPENED, Kind.POOL, Hearer.POOL),
    ASSIGNED(JournalEvent.ASSIGNED, Kind.ASSIGNED, ASSIGNEE),
    HANDED_OVER(JournalEvent.HANDED_OVER, Kind.ASSIGNED, ASSIGNEE),
    MOVED(JournalEvent.MOVED, Kind.ASSIGNED, ASSIGNEE),
    MOVED_AWAY(JournalEvent.MOVED, Kind.PROGRESS, PREVIOUS),
    REVIEWER_NAMED(JournalEvent.REVIEWER_NAMED, Kind.PROGRESS, REVIEWER, ASSIGNEE),
    RELEASED(JournalEvent.RELEASED, Kind.PROGRESS, PREVIOUS),
    DECLINED(JournalEvent.DECLINED, Kind.PROGRESS, COORDINATORS),

    RETURNED(JournalEvent.RETURNED, Kind.RETURNED, TRANSLATOR),
    SIGN_OFF_VOIDED(JournalEvent.SIGN_OFF_VOIDED, Kind.PROGRESS, REVIEWER),

    REMINDER_DUE(JournalEvent.REMINDER_DUE, Kind.DUE, ASSIGNEE),
    DEADLINE_PASSED(JournalEvent.DEADLINE_PASSED, Kind.DUE, ASSIGNEE, COORDINATORS),
    ESCALATED(JournalEvent.ESCALATED, Kind.DUE, COORDINATORS),
    CLAIM_WARNED(JournalEvent.CLAIM_WARNED, Kind.DUE, ASSIGNEE),
    CLAIM_EXPIRED(JournalEvent.CLAIM_EXPIRED, Kind.DUE, PREVIOUS),
    DUE_CHANGED(JournalEvent.DUE_CHANGED, Kind.PROGRESS, ASSIGNEE),
    DUE_PAUSED(JournalEvent.DUE_PAUSED, Kind.PROGRESS, ASSIGNEE),
    DUE_RESUMED(JournalEvent.DUE_RESUMED, Kind.PROGRESS, ASSIGNEE),

    QUESTION_ASKED(JournalEvent.QUESTION_ASKED, Kind.QUESTION, AUTHOR),
    QUESTION_ANSWERED(JournalEvent.QUESTION_ANSWERED, Kind.QUESTION, TRANSLATOR),

    PUBLISHED(JournalEvent.PUBLISHED, Kind.PUBLISHED, AUTHOR, TRANSLATOR, SIGNATORIES),
    SCHEDULED(JournalEvent.SCHEDULED, Kind.PROGRESS, AUTHOR, TRANSLATOR),
    CORRECTION_STARTED(JournalEvent.CORRECTION_STARTED, Kind.PROGRESS, AUTHOR, TRANSLATOR),
    RETRACTED(JournalEvent.RETRACTED, Kind.PROGRESS, AUTHOR, TRANSLATOR, PUBLISHERS),

    REVISED_IN_HAND(JournalEvent.SOURCE_REVISED, Kind.CHANGED, ASSIGNEE),
    REVISED(JournalEvent.SOURCE_REVISED, Kind.PROGRESS, TRANSLATOR, COORDINATORS),
    HANDED_IN(JournalEvent.HANDED_IN, Kind.PROGRESS, AUTHOR),
    SIGNED(JournalEvent.SIGNED, Kind.PROGRESS, AUTHOR, TRANSLATOR),
    WITHDRAWN(JournalEvent.WITHDRAWN, Kind.PROGRESS, AUTHOR, TRANSLATOR, ASSIGNEE),
    RESTORED(JournalEvent.RESTORED, Kind.PROGRESS, AUTHOR, TRANSLATOR),
    DUTIES_WAIVED(JournalEvent.DUTIES_WAIVED, Kind.PROGRESS, REVIEWER, ASSIGNEE),

    STEP_FAILED(JournalEvent.STEP_FAILED, Kind.FAILED, ADMINISTRATORS),
    STEP_SKIPPED(JournalEvent.STEP_SKIPPED, Kind.PROGRESS, AUTHOR, COORDINATORS),
    STEP_CANCELLED(JournalEvent.STEP_CANCELLED, Kind.PROGRESS, AUTHOR, COORDINATORS);

    private static final Map<JournalEvent, List<Rule>> BY_EVENT = Arrays.stream(values())
            .collect(Collectors.groupingBy(
                    Rule::event, () -> new EnumMap<>(JournalEvent.class), Collectors.toUnmodifiableList()));

    private final JournalEvent event;
    private final Kind kind;
    private final Set<Hearer> hearers;

    Rule(JournalEvent event, Kind kind, Hearer first, Hearer... others) {
        this.event = event;
        this.kind = kind;
        this.hearers = EnumSet.of(first, others);
    }

    /** In the order they are tried; empty if nobody hears of the event. */
    static List<Rule> of(JournalEvent event) {
        return BY_EVENT.getOrDefault(event, List.of());
    }

    JournalEvent event() {
        return event;
    }

    Kind kind() {
        return kind;
    }

    Set<Hearer> hearers() {
        return hearers;
    }
}
