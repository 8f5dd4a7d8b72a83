package org.yiliu.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.translation.SegmentResource;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.Translations;
import org.yiliu.web.Refusal;
import org.yiliu.workflow.TaskNotFoundException;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/** The review desk: what changed, what was read, corrections. */
@Controller
@RequestMapping("/articles/{number}/review")
class ReviewDeskController {

    private final ReviewViews views;
    private final Readings readings;
    private final Translations translations;
    private final Tasks tasks;

    ReviewDeskController(ReviewViews views, Readings readings, Translations translations, Tasks tasks) {
        this.views = views;
        this.readings = readings;
        this.translations = translations;
        this.tasks = tasks;
    }

    /**
     * @param edit the row to correct, where no script opens the field
     * @param mark the row to mark an error in, likewise
     */
    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable Long segment,
            @RequestParam(required = false) @Nullable Long edit,
            @RequestParam(required = false) @Nullable Long mark,
            Model model) {
        model.addAttribute("editing", edit).addAttribute("marking", mark);
        return views.page(number, since, show, segment, model);
    }

    /** One row, after something was done to it, and what the page says of the whole. */
    @GetMapping("/rows/{id}")
    String row(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(defaultValue = "") String show,
            Model model) {
        return views.row(number, id, since, show, model);
    }

    @PostMapping(path = "/accept", headers = "X-Requested-With")
    @ResponseBody
    SegmentResource accept(@PathVariable String number, @RequestParam String row) {
        Matcher named = ReviewViews.named(row);
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
        Matcher named = ReviewViews.named(row);
        try {
            readings.accept(number, Long.parseLong(named.group(1)), Integer.parseInt(named.group(2)));
        } catch (Refusal refusal) {
            return views.refused(number, since, show, refusal, model, response);
        }
        return ReviewViews.back(since, show, named.group(1));
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
        Matcher named = ReviewViews.named(row);
        long id = Long.parseLong(named.group(1));
        try {
            translations.save(number, id, Integer.parseInt(named.group(2)), target, SegmentState.REVIEWED);
        } catch (Refusal refusal) {
            model.addAttribute("editing", id).addAttribute("typed", target);
            return views.refused(number, since, show, refusal, model, response);
        }
        return ReviewViews.back(since, show, named.group(1));
    }

    @PostMapping("/claim")
    String claim(@PathVariable String number, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            tasks.claim(task(number).id());
        } catch (Refusal refusal) {
            return views.refused(number, null, "", refusal, model, response);
        }
        flash.addFlashAttribute("toast", "desk.review.claimed");
        return "redirect:/articles/{number}/review";
    }

    private TaskView task(String number) {
        return tasks.open(number)
                .filter(open -> open.type() == TaskType.REVIEW)
                .orElseThrow(TaskNotFoundException::completed);
    }
}
