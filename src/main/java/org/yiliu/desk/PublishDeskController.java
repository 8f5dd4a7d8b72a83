package org.yiliu.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.article.ArticleView;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;
import org.yiliu.workflow.Completion;
import org.yiliu.workflow.TaskNotFoundException;
import org.yiliu.workflow.TaskOutcome;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;
import org.yiliu.workflow.WorkingTime;

/** The publish page: exactly what readers will get, what was signed, and the decision. */
@Controller
@RequestMapping("/articles/{number}/publish")
class PublishDeskController {

    private final PublishDesk desk;
    private final Tasks tasks;
    private final Attempts attempts;
    private final Clock clock;
    private final WorkingTime time;

    PublishDeskController(PublishDesk desk, Tasks tasks, Attempts attempts, Clock clock, WorkingTime time) {
        this.desk = desk;
        this.tasks = tasks;
        this.attempts = attempts;
        this.clock = clock;
        this.time = time;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        return page(number, model);
    }

    /** @param publishAt in the university's time, as a form writes it: {@code 2026-03-16T08:00} */
    @PostMapping
    String decide(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable TaskOutcome outcome,
            @RequestParam(required = false) @Nullable String slug,
            @RequestParam(defaultValue = "") String publishAt,
            @RequestParam(defaultValue = "") String comment,
            Locale reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            if (outcome == null) {
                throw InvalidRequestException.of("outcome", "publishing.desk.outcome-missing");
            }
            Instant at = outcome == TaskOutcome.SCHEDULE ? moment(publishAt) : null;
            String reason = comment.isBlank() ? null : comment.strip();
            ArticleView article = tasks.complete(task(number).id(), new Completion(outcome, reason, null, at, slug));
            flash.addFlashAttribute("toast", said(outcome, at, article, reader));
            return "redirect:" + Places.article(number);
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            model.addAttribute("refusal", Attempts.words(refusal));
            model.addAttribute("outcome", outcome);
            model.addAttribute("slug", slug);
            model.addAttribute("publishAt", publishAt);
            model.addAttribute("comment", comment);
            return page(number, model);
        }
    }

    private String page(String number, Model model) {
        model.addAttribute("desk", desk.page(number));
        model.addAttribute(
                "earliest",
                LocalDateTime.ofInstant(clock.instant(), time.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plusMinutes(1));
        return "desk/publish";
    }

    private TaskView task(String number) {
        return tasks.open(number)
                .filter(open -> open.type() == TaskType.PUBLISH)
                .orElseThrow(TaskNotFoundException::completed);
    }

    private @Nullable Instant moment(String typed) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed.strip()).atZone(time.zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidRequestException.of("publishAt", "publishing.desk.time-unreadable");
        }
    }

    private DefaultMessageSourceResolvable said(
            TaskOutcome outcome, @Nullable Instant at, ArticleView article, Locale reader) {
        return switch (outcome) {
            case SCHEDULE ->
                message("publishing.desk.done.SCHEDULE", attempts.words(reader).at(at));
            case CHANGES_REQUESTED -> message("publishing.desk.done.CHANGES_REQUESTED", article.round());
            default -> message("publishing.desk.done.PUBLISH_NOW");
        };
    }

    private static DefaultMessageSourceResolvable message(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments, key);
    }
}
