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
import org.yiliu.quality.QualityGate;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.Comments;
import org.yiliu.translation.Questions;
import org.yiliu.translation.Translations;
import org.yiliu.web.Refusal;

/**
 * What stands beside the text on both desks. The desks' scripts ask for fragments; a form posted without script leads back
 * to its desk.
 */
@Controller
@RequestMapping("/articles/{number}/desk")
class DeskPanelController {

    private static final String SCRIPT = "X-Requested-With";

    private final DeskPanels panels;
    private final Translations translations;
    private final Comments comments;
    private final Questions questions;
    private final QualityGate gate;

    DeskPanelController(
            DeskPanels panels, Translations translations, Comments comments, Questions questions, QualityGate gate) {
        this.panels = panels;
        this.translations = translations;
        this.comments = comments;
        this.questions = questions;
        this.gate = gate;
    }

    /** A segment's matches, comments and past texts. */
    @GetMapping("/segments/{id}")
    String segment(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "translate") String desk,
            Model model) {
        model.addAttribute("panel", panels.segment(number, id));
        return fragment("segment", number, desk, model);
    }

    /** What the checks find in a segment's text as it is typed; nothing is stored. */
    @PostMapping("/segments/{id}/check")
    String check(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "translate") String desk,
            Model model) {
        model.addAttribute("lines", panels.typed(number, id, target));
        return fragment("row-findings", number, desk, model);
    }

    /** All findings in the present text. */
    @GetMapping("/findings")
    String findings(@PathVariable String number, @RequestParam(defaultValue = "translate") String desk, Model model) {
        model.addAttribute("board", FindingBoard.of(panels.findings(number)));
        return fragment("findings", number, desk, model);
    }

    /** All comments. */
    @GetMapping("/comments")
    String talk(@PathVariable String number, @RequestParam(defaultValue = "translate") String desk, Model model) {
        model.addAttribute("talk", panels.talk(number, translations.view(number).segments()));
        return fragment("talk", number, desk, model);
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long segmentId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "translate") String desk,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            Model model,
            RedirectAttributes flash) {
        if (script != null) {
            comments.add(number, segmentId, text);
            return answer(number, segmentId, desk, model);
        }
        return back(segmentId, desk, flash, () -> comments.add(number, segmentId, text));
    }

    /** Asks the author; whoever has the open task may say that the English waits for the answer. */
    @PostMapping("/questions")
    String ask(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long segmentId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean blocking,
            @RequestParam(defaultValue = "translate") String desk,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            Model model,
            RedirectAttributes flash) {
        if (script != null) {
            questions.ask(number, segmentId, text, blocking);
            return answer(number, segmentId, desk, model);
        }
        return back(segmentId, desk, flash, () -> questions.ask(number, segmentId, text, blocking));
    }

    @PostMapping("/comments/{id}")
    String settle(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam boolean resolved,
            @RequestParam(defaultValue = "translate") String desk,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            Model model,
            RedirectAttributes flash) {
        if (script != null) {
            CommentView settled = comments.resolve(number, id, resolved);
            return answer(number, settled.segmentId(), desk, model);
        }
        return back(null, desk, flash, () -> comments.resolve(number, id, resolved));
    }

    @PostMapping("/findings/{id}")
    String waive(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "translate") String desk,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            Model model,
            RedirectAttributes flash) {
        if (script != null) {
            gate.waive(number, id, reason);
            return findings(number, desk, model);
        }
        return back(null, desk, flash, () -> gate.waive(number, id, reason));
    }

    private String answer(String number, @Nullable Long segmentId, String desk, Model model) {
        return segmentId == null ? talk(number, desk, model) : segment(number, segmentId, desk, model);
    }

    private static String back(@Nullable Long segmentId, String desk, RedirectAttributes flash, Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            flash.addFlashAttribute("problem", Attempts.words(refusal));
        }
        String place = segmentId == null ? "" : "?segment=" + segmentId + "#segment-" + segmentId;
        return "redirect:/articles/{number}/" + name(desk) + place;
    }

    private static String fragment(String name, String number, String desk, Model model) {
        model.addAttribute("number", number).addAttribute("deskName", name(desk));
        return "desk/panel :: " + name;
    }

    private static String name(String desk) {
        return desk.equals("review") ? "review" : "translate";
    }
}
