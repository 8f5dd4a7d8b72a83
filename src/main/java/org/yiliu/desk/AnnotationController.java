package org.yiliu.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.article.Articles;
import org.yiliu.review.AnnotationStatus;
import org.yiliu.review.Annotations;
import org.yiliu.review.ErrorAnnotation;
import org.yiliu.web.Refusal;

/**
 * Marked errors beside the text on both desks. The desks' scripts ask for fragments; a form posted without script leads
 * back to its desk.
 */
@Controller
@RequestMapping("/articles/{number}/desk/annotations")
class AnnotationController {

    private static final String SCRIPT = "X-Requested-With";

    private final Annotations annotations;
    private final AnnotationBoards boards;
    private final Articles articles;

    AnnotationController(Annotations annotations, AnnotationBoards boards, Articles articles) {
        this.annotations = annotations;
        this.boards = boards;
        this.articles = articles;
    }

    /** The list of all, and those of one segment if one is named. */
    @GetMapping
    String list(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long segment,
            @RequestParam(defaultValue = "translate") String desk,
            Model model) {
        articles.get(number);
        return fragment(number, segment, desk, model);
    }

    /** @param apply the version of the segment to put the suggestion into; null leaves the text alone */
    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam AnnotationStatus answer,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Integer apply,
            @RequestParam(defaultValue = "translate") String desk,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            Model model,
            RedirectAttributes flash) {
        Deed deed = () -> apply == null || answer != AnnotationStatus.ACCEPTED
                ? annotations.answer(number, id, answer, text)
                : annotations.apply(number, id, apply, text);
        return script == null
                ? back(desk, flash, deed)
                : fragment(number, deed.done().segmentId(), desk, model);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "review") String desk,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            Model model,
            RedirectAttributes flash) {
        Deed deed = () -> annotations.withdraw(number, id, text);
        return script == null
                ? back(desk, flash, deed)
                : fragment(number, deed.done().segmentId(), desk, model);
    }

    private String fragment(String number, @Nullable Long segment, String desk, Model model) {
        model.addAttribute("annotations", boards.of(number))
                .addAttribute("segmentId", segment)
                .addAttribute("number", number)
                .addAttribute("deskName", name(desk));
        return "desk/annotations :: answer";
    }

    private static String back(String desk, RedirectAttributes flash, Deed deed) {
        String place = "";
        try {
            long segment = deed.done().segmentId();
            place = "?segment=" + segment + "#segment-" + segment;
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            flash.addFlashAttribute("problem", Attempts.words(refusal));
        }
        return "redirect:/articles/{number}/" + name(desk) + place;
    }

    private static String name(String desk) {
        return desk.equals("review") ? "review" : "translate";
    }

    /** Something done to an annotation. */
    private interface Deed {

        ErrorAnnotation done();
    }
}
