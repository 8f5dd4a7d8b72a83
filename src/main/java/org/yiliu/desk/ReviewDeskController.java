package org.yiliu.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Stage;
import org.yiliu.quality.GateHoldsException;
import org.yiliu.translation.SegmentNotFoundException;
import org.yiliu.translation.SegmentResource;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.Translations;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;
import org.yiliu.workflow.Completion;
import org.yiliu.workflow.TaskNotFoundException;
import org.yiliu.workflow.TaskOutcome;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/** The review desk: what changed, corrections and comments, the decision. */
@Controller
@RequestMapping("/articles/{number}/review")
class ReviewDeskController {

    /** Which segment, and which version of it was shown. */
    private static final Pattern ROW = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

    private final ReviewDesk desk;
    private final Readings readings;
    private final Translations translations;
    private final Tasks tasks;

    ReviewDeskController(ReviewDesk desk, Readings readings, Translations translations, Tasks tasks) {
        this.desk = desk;
        this.readings = readings;
        this.translations = translations;
        this.tasks = tasks;
    }

    /** @param edit the row to correct, where no script opens the field */
    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable Long segment,
            @RequestParam(required = false) @Nullable Long edit,
            Model model) {
        model.addAttribute("editing", edit);
        return page(number, since, show(show), segment, model);
    }

    /** One row, after something was done to it, and what the page says of the whole. */
    @GetMapping("/rows/{id}")
    String row(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(defaultValue = "") String show,
            Model model) {
        ReviewDesk.Page page = desk.page(number, since, show(show), null);
        model.addAttribute("desk", page);
        comparing(since, model);
        model.addAttribute(
                "row",
                page.rows().stream()
                        .filter(row -> row.segment().id() == id)
                        .findFirst()
                        .orElseThrow(() -> new SegmentNotFoundException(number, id)));
        return "desk/review-desk :: row-alone";
    }

    @PostMapping(path = "/accept", headers = "X-Requested-With")
    @ResponseBody
    SegmentResource accept(@PathVariable String number, @RequestParam String row) {
        Matcher named = named(row);
        return SegmentResource.of(
                readings.accept(number, Long.parseLong(named.group(1)), Integer.parseInt(named.group(2))));
    }

    @PostMapping(path = "/accept", headers = "!X-Requested-With")
    String accept(
            @PathVariable String number,
            @RequestParam String row,
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(defaultValue = "") String show,
            Model model,
            HttpServletResponse response) {
        Matcher named = named(row);
        try {
            readings.accept(number, Long.parseLong(named.group(1)), Integer.parseInt(named.group(2)));
        } catch (Refusal refusal) {
            return refused(number, since, show, refusal, model, response);
        }
        return back(since, show, named.group(1));
    }

    @PostMapping("/correct")
    String correct(
            @PathVariable String number,
            @RequestParam String row,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(defaultValue = "") String show,
            Model model,
            HttpServletResponse response) {
        Matcher named = named(row);
        long id = Long.parseLong(named.group(1));
        try {
            translations.save(number, id, Integer.parseInt(named.group(2)), target, SegmentState.REVIEWED);
        } catch (Refusal refusal) {
            model.addAttribute("editing", id).addAttribute("typed", target);
            return refused(number, since, show, refusal, model, response);
        }
        return back(since, show, named.group(1));
    }

    /**
     * @param sure whether the person has seen that changes are unread or comments open, and approves all the same
     */
    @PostMapping("/decision")
    String decide(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable TaskOutcome outcome,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(defaultValue = "") String show,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        model.addAttribute("outcome", outcome).addAttribute("comment", comment);
        try {
            TaskView task = task(number);
            if (outcome != TaskOutcome.APPROVED && outcome != TaskOutcome.CHANGES_REQUESTED) {
                throw InvalidRequestException.of("outcome", "desk.review.outcome-missing");
            }
            if (outcome == TaskOutcome.APPROVED && !sure && asks(number, model)) {
                return page(number, since, show(show), null, model);
            }
            ArticleView article = tasks.complete(
                    task.id(), new Completion(outcome, comment.isBlank() ? null : comment.strip(), null, null, null));
            flash.addFlashAttribute("toast", decided(task, outcome, article));
            return "redirect:/";
        } catch (GateHoldsException held) {
            model.addAttribute("held", true);
            return refused(number, since, show, held, model, response);
        } catch (Refusal refusal) {
            return refused(number, since, show, refusal, model, response);
        }
    }

    @PostMapping("/claim")
    String claim(@PathVariable String number, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            tasks.claim(task(number).id());
        } catch (Refusal refusal) {
            return refused(number, null, "", refusal, model, response);
        }
        flash.addFlashAttribute("toast", "desk.review.claimed");
        return "redirect:/articles/{number}/review";
    }

    /** Approving what was not read or is still discussed is asked about once. */
    private boolean asks(String number, Model model) {
        ReviewDesk.Page page = desk.page(number, null, null, null);
        long unread = page.toRead() - page.read();
        if (unread == 0 && page.openTalk() == 0) {
            return false;
        }
        model.addAttribute("ask", message("desk.review.ask", unread, page.openTalk()));
        return true;
    }

    private TaskView task(String number) {
        return tasks.open(number)
                .filter(open -> open.type() == TaskType.REVIEW)
                .orElseThrow(TaskNotFoundException::completed);
    }

    private String refused(
            String number,
            @Nullable Integer since,
            String show,
            Refusal refusal,
            Model model,
            HttpServletResponse response) {
        response.setStatus(refusal.status().value());
        model.addAttribute("refusal", Attempts.words(refusal));
        return page(number, since, show(show), null, model);
    }

    private String page(
            String number,
            @Nullable Integer since,
            ReviewDesk.@Nullable Show show,
            @Nullable Long segment,
            Model model) {
        model.addAttribute("desk", desk.page(number, since, show, segment));
        comparing(since, model);
        return "desk/review-desk";
    }

    /** What the page's own links and forms carry on: the version compared with, if one was chosen. */
    private static void comparing(@Nullable Integer since, Model model) {
        model.addAttribute("since", since);
        model.addAttribute("sinceQuery", since == null ? "" : "&since=" + since);
    }

    private static String back(@Nullable Integer since, String show, String segment) {
        return "redirect:/articles/{number}/review?show=" + (show(show) == null ? "" : show)
                + (since == null ? "" : "&since=" + since) + "#segment-" + segment;
    }

    /** Says who is next. */
    private static DefaultMessageSourceResolvable decided(TaskView task, TaskOutcome outcome, ArticleView article) {
        if (outcome == TaskOutcome.CHANGES_REQUESTED) {
            return message("desk.review.sent-back", article.round());
        }
        DefaultMessageSourceResolvable level = message("level." + task.level());
        return article.stage() == Stage.REVIEWING && article.level() != null
                ? message("desk.review.signed", level, message("level." + article.level()))
                : message("desk.review.signed-last", level);
    }

    private static Matcher named(String row) {
        Matcher named = ROW.matcher(row);
        if (!named.matches()) {
            throw InvalidRequestException.of("row", "web.invalid-value");
        }
        return named;
    }

    private static ReviewDesk.@Nullable Show show(String word) {
        for (ReviewDesk.Show show : ReviewDesk.Show.values()) {
            if (show.name().equalsIgnoreCase(word)) {
                return show;
            }
        }
        return null;
    }

    private static DefaultMessageSourceResolvable message(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments, key);
    }
}
