package org.yiliu.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.yiliu.review.Annotations;
import org.yiliu.review.NewAnnotation;
import org.yiliu.web.Refusal;

/** Marks errors on the review desk. */
@Controller
@RequestMapping("/articles/{number}/review/marks")
class ReviewMarkController {

    private final Annotations annotations;
    private final ReviewViews views;

    ReviewMarkController(Annotations annotations, ReviewViews views) {
        this.annotations = annotations;
        this.views = views;
    }

    /** @return how many errors have been marked in the article so far, which is the new one's number */
    @PostMapping(headers = "X-Requested-With")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Map<String, Integer> mark(@PathVariable String number, MarkForm form) {
        annotations.mark(number, form.annotation());
        return Map.of("number", annotations.of(number).size());
    }

    /** Without script: what was typed stays in the form when it is refused. */
    @PostMapping(headers = "!X-Requested-With")
    String mark(
            @PathVariable String number,
            MarkForm form,
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(defaultValue = "") String show,
            Model model,
            HttpServletResponse response) {
        NewAnnotation wish = form.annotation();
        try {
            annotations.mark(number, wish);
        } catch (Refusal refusal) {
            model.addAttribute("marking", wish.segmentId()).addAttribute("marked", form);
            return views.refused(number, since, show, refusal, model, response);
        }
        return ReviewViews.back(since, show, String.valueOf(wish.segmentId()));
    }
}
