package org.yiliu.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.LocalPath;
import org.yiliu.web.Problems;

/** The small form that moves a deadline, wherever a page shows it ({@code fragments/due :: move-due}). */
@Controller
class DeadlineController {

    private final Deadlines deadlines;
    private final WorkingTime time;
    private final Problems problems;
    private final Clock clock;

    DeadlineController(Deadlines deadlines, WorkingTime time, Problems problems, Clock clock) {
        this.deadlines = deadlines;
        this.time = time;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * @param dueAt where the newsroom works
     * @param back the page to go back to; what was typed comes back with it if it was refused
     */
    @PostMapping("/tasks/{id}/due")
    String move(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime dueAt,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "/") String back,
            Locale reader,
            RedirectAttributes flash) {
        Instant due = dueAt == null ? null : dueAt.atZone(time.zone()).toInstant();
        try {
            flash.addFlashAttribute("toast", moved(deadlines.move(id, due, reason)));
        } catch (InvalidRequestException refusal) {
            flash.addFlashAttribute("problem", refusal.problems().get(0).message());
            flash.addFlashAttribute("dueProblems", problems.byField(refusal, reader));
            flash.addFlashAttribute("dueTyped", dueAt);
            flash.addFlashAttribute("dueReason", reason);
        }
        return "redirect:" + LocalPath.orRoot(back);
    }

    private MessageSourceResolvable moved(TaskView task) {
        Instant due = task.dueAt() == null ? clock.instant() : task.dueAt();
        String local = due.atZone(time.zone()).toLocalDateTime().toString().replace('T', ' ');
        OptionalInt gap = time.yearWithoutHolidays(clock.instant(), due);
        return gap.isPresent()
                ? new DefaultMessageSourceResolvable(
                        new String[] {"deadline.moved.no-holidays"},
                        new Object[] {local, String.valueOf(gap.getAsInt())})
                : new DefaultMessageSourceResolvable(new String[] {"deadline.moved"}, new Object[] {local});
    }
}
