package org.yiliu.workflow;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.workflow.calendar.Calendars;
import org.yiliu.workflow.calendar.DeadlineRules;

/** When a task's timers are to fire, in the working time of its assignee's department. */
@Component
class Timetable {

    private final WorkingTime time;
    private final Calendars calendars;
    private final Accounts accounts;

    Timetable(WorkingTime time, Calendars calendars, Accounts accounts) {
        this.time = time;
        this.calendars = calendars;
        this.accounts = accounts;
    }

    /** {@link TaskJobs#NEVER} for a timer that has fired already, or that the task's state gives no reason for. */
    Instant of(TaskTimer timer, WorkItem item, TaskClock clock) {
        if (clock.paused() || clock.rung().contains(timer)) {
            return TaskJobs.NEVER;
        }
        Instant remindAt = clock.remindAt();
        DeadlineRules rules = rules();
        return switch (timer) {
            case REMINDER -> remindAt == null ? TaskJobs.NEVER : remindAt;
            case DEADLINE -> item.dueAt();
            case ESCALATION -> plusHours(item.dueAt(), rules.escalateAfter(), item.assignee());
            case CLAIM_WARNING -> afterClaim(item, clock, rules.claimHours());
            case CLAIM_EXPIRY ->
                clock.given() ? TaskJobs.NEVER : afterClaim(item, clock, rules.claimHours() + rules.claimGrace());
        };
    }

    private Instant afterClaim(WorkItem item, TaskClock clock, int hours) {
        Instant claimedAt = item.claimedAt();
        if (claimedAt == null) {
            return TaskJobs.NEVER;
        }
        Instant resumedAt = clock.resumedAt();
        Instant from = resumedAt != null && resumedAt.isAfter(claimedAt) ? resumedAt : claimedAt;
        return plusHours(from, hours, item.assignee());
    }

    /** When to remind of a deadline that runs from now on. */
    Instant reminder(Instant now, Instant due, @Nullable String assignee) {
        String department = department(assignee);
        Duration left = time.between(now, due, department);
        return left.isNegative() ? now : time.plus(now, rules().untilReminder(left), department);
    }

    Instant plusHours(Instant from, int hours, @Nullable String assignee) {
        return time.plus(from, Duration.ofHours(hours), department(assignee));
    }

    /** By whose hours somebody works; null for the house's. */
    @Nullable
    String department(@Nullable String assignee) {
        return assignee == null
                ? null
                : accounts.find(assignee).map(Person::department).orElse(null);
    }

    DeadlineRules rules() {
        return calendars.present().rules();
    }
}
