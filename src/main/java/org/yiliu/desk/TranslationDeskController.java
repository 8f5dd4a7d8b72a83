package org.yiliu.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Stage;
import org.yiliu.quality.GateHoldsException;
import org.yiliu.web.Refusal;
import org.yiliu.workflow.Completion;
import org.yiliu.workflow.TaskNotFoundException;
import org.yiliu.workflow.TaskOutcome;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/** The translation desk: the page of whoever translates, read by everybody else. */
@Controller
@RequestMapping("/articles/{number}/translate")
class TranslationDeskController {

    private final TranslationDesk desk;
    private final TypedTexts typed;
    private final Tasks tasks;

    TranslationDeskController(TranslationDesk desk, TypedTexts typed, Tasks tasks) {
        this.desk = desk;
        this.typed = typed;
        this.tasks = tasks;
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "ALL") String show,
            @RequestParam(required = false) @Nullable Long segment,
            Model model) {
        return page(number, show(show), segment, Map.of(), model);
    }

    /** Without script: stores what was typed, and hands in if that was the button. */
    @PostMapping
    String save(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Map<Long, TypedTexts.Unsaved> unsaved = typed.save(number, form);
        if (!unsaved.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", message("desk.translate.unsaved", unsaved.size()));
            return page(number, TranslationDesk.Show.ALL, null, unsaved, model);
        }
        if ("hand-in".equals(form.get("do"))) {
            return handIn(number, model, response, flash);
        }
        flash.addFlashAttribute("toast", "save.saved");
        return "redirect:/articles/{number}/translate";
    }

    @PostMapping("/hand-in")
    String handIn(@PathVariable String number, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            ArticleView article = tasks.complete(task(number).id(), Completion.of(TaskOutcome.SUBMITTED));
            flash.addFlashAttribute("toast", handedIn(article));
            return "redirect:/";
        } catch (GateHoldsException held) {
            model.addAttribute("held", true);
            return refused(number, held, model, response);
        } catch (Refusal refusal) {
            return refused(number, refusal, model, response);
        }
    }

    @PostMapping("/claim")
    String claim(@PathVariable String number, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            tasks.claim(task(number).id());
        } catch (Refusal refusal) {
            return refused(number, refusal, model, response);
        }
        flash.addFlashAttribute("toast", "desk.translate.claimed");
        return "redirect:/articles/{number}/translate";
    }

    private TaskView task(String number) {
        return tasks.open(number)
                .filter(open -> open.type() == TaskType.TRANSLATE)
                .orElseThrow(TaskNotFoundException::completed);
    }

    private String refused(String number, Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status().value());
        model.addAttribute("refusal", Attempts.words(refusal));
        return page(number, TranslationDesk.Show.ALL, null, Map.of(), model);
    }

    private String page(
            String number,
            TranslationDesk.Show show,
            @Nullable Long segment,
            Map<Long, TypedTexts.Unsaved> unsaved,
            Model model) {
        model.addAttribute("desk", desk.page(number, show, segment, unsaved, model.containsAttribute("held")));
        return "desk/translation-desk";
    }

    /** Says who is next. */
    private static MessageSourceResolvable handedIn(ArticleView article) {
        return article.stage() == Stage.REVIEWING && article.level() != null
                ? message("desk.translate.handed-in", message("level." + article.level()))
                : message("desk.translate.handed-in-done");
    }

    private static TranslationDesk.Show show(String word) {
        for (TranslationDesk.Show show : TranslationDesk.Show.values()) {
            if (show.name().equalsIgnoreCase(word)) {
                return show;
            }
        }
        return TranslationDesk.Show.ALL;
    }

    private static DefaultMessageSourceResolvable message(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments, key);
    }
}
