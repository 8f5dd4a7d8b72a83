package org.yiliu.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Stage;
import org.yiliu.quality.GateHoldsException;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;
import org.yiliu.workflow.Completion;
import org.yiliu.workflow.TaskNotFoundException;
import org.yiliu.workflow.TaskOutcome;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/** The review desk's decision: approve, or send back with a reason. */
@Controller
@RequestMapping("/articles/{number}/review/decision")
class ReviewDecisionController {

    private final ReviewViews views;
    private final ReviewDesk desk;
    private final Tasks tasks;

    ReviewDecisionController(ReviewViews views, ReviewDesk desk, Tasks tasks) {
        this.views = views;
        this.desk = desk;
        this.tasks = tasks;
    }

    /**
     * @param sure whether the person has seen that changes are unread, comments open or critical errors uncorrected, and
     *     approves all the same
     */
    @PostMapping
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
            List<MessageSourceResolvable> questions =
                    outcome == TaskOutcome.APPROVED && !sure ? questions(number) : List.of();
            if (!questions.isEmpty()) {
                model.addAttribute("ask", questions);
                return views.page(number, since, show, null, model);
            }
            ArticleView article = tasks.complete(
                    task.id(), new Completion(outcome, comment.isBlank() ? null : comment.strip(), null, null, null));
            flash.addFlashAttribute("toast", decided(task, outcome, article));
            return "redirect:/";
        } catch (GateHoldsException held) {
            model.addAttribute("held", true);
            return views.refused(number, since, show, held, model, response);
        } catch (Refusal refusal) {
            return views.refused(number, since, show, refusal, model, response);
        }
    }

    /** Approving what was not read, is still discussed, or is called critically wrong is asked about once. */
    private List<MessageSourceResolvable> questions(String number) {
        ReviewPage page = desk.page(number, null, null, null);
        List<MessageSourceResolvable> questions = new ArrayList<>();
        long unread = page.toRead() - page.read();
        if (unread > 0 || page.openTalk() > 0) {
            questions.add(message("desk.review.ask", unread, page.openTalk()));
        }
        int critical = page.annotations().figures().criticalStanding();
        if (critical > 0) {
            questions.add(message("annotation.ask", critical));
        }
        return questions;
    }

    private TaskView task(String number) {
        return tasks.open(number)
                .filter(open -> open.type() == TaskType.REVIEW)
                .orElseThrow(TaskNotFoundException::completed);
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

    private static DefaultMessageSourceResolvable message(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments, key);
    }
}
