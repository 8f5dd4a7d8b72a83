package org.yiliu.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.account.Departments;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.Imported;
import org.yiliu.article.Priority;
import org.yiliu.article.Stage;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;

/**
 * {@code /articles/new} and {@code /articles/{number}/edit}: writing a draft, importing one from a file, revising the source
 * of a submitted article. A refused form comes back as it was typed, each problem at its field.
 */
@Controller
class DraftEditorController {

    private static final String VIEW = "desk/draft-editor";

    private final DraftEditor editor;
    private final Articles articles;
    private final Departments departments;
    private final Attempts attempts;

    DraftEditorController(DraftEditor editor, Articles articles, Departments departments, Attempts attempts) {
        this.editor = editor;
        this.articles = articles;
        this.departments = departments;
        this.attempts = attempts;
    }

    @GetMapping("/articles/new")
    String begin(Model model) {
        return page(model, editor.blank(), null);
    }

    @GetMapping("/articles/{number}/edit")
    String edit(@PathVariable String number, Model model) {
        ArticleView article = articles.get(number);
        return page(model, editor.form(article), article);
    }

    /** @param then {@code save}, {@code submit} or {@code preview} */
    @PostMapping("/articles/new")
    String create(
            @ModelAttribute("form") DraftForm form,
            @RequestParam(defaultValue = "save") String then,
            Locale reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer) {
        return write(form, null, then, reader, model, flash, answer);
    }

    /** @param then {@code save}, {@code submit} or {@code preview} */
    @PostMapping("/articles/{number}/edit")
    String save(
            @PathVariable String number,
            @ModelAttribute("form") DraftForm form,
            @RequestParam(defaultValue = "save") String then,
            Locale reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer) {
        return write(form, articles.get(number), then, reader, model, flash, answer);
    }

    /** The preview alone, for the page's script. */
    @PostMapping("/articles/preview")
    String preview(
            @ModelAttribute("form") DraftForm form,
            @RequestParam(required = false) @Nullable String number,
            Model model) {
        ArticleView article = number == null || number.isEmpty() ? null : articles.get(number);
        model.addAttribute("preview", editor.preview(form, article));
        return VIEW + " :: preview";
    }

    @PostMapping("/articles/new/import")
    String importDraft(
            @ModelAttribute("form") DraftForm form,
            @RequestParam MultipartFile file,
            Locale reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer)
            throws IOException {
        byte[] content = file.getBytes();
        return attempt(
                form,
                null,
                reader,
                model,
                answer,
                () -> kept(articles.importDraft(name(file), content, form.draft()), flash, reader));
    }

    @PostMapping("/articles/{number}/import")
    String reviseFromFile(
            @PathVariable String number,
            @ModelAttribute("form") DraftForm form,
            @RequestParam MultipartFile file,
            Locale reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer)
            throws IOException {
        byte[] content = file.getBytes();
        int seen = form.version() == null ? 0 : form.version();
        return attempt(
                form,
                articles.get(number),
                reader,
                model,
                answer,
                () -> kept(articles.reviseFromFile(number, seen, name(file), content, form.note()), flash, reader));
    }

    /** Puts a picture where the text only names one. */
    @PostMapping("/articles/{number}/pictures")
    String supplyPicture(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam String placeholder,
            @RequestParam MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        byte[] content = file.getBytes();
        return attempts.attempt(
                flash,
                Places.article(number) + "/edit",
                () -> articles.supplyPicture(number, version, placeholder, content),
                article -> "desk.draft.picture-added");
    }

    private String write(
            DraftForm form,
            @Nullable ArticleView article,
            String then,
            Locale reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer) {
        return attempt(form, article, reader, model, answer, () -> {
            if (then.equals("preview")) {
                model.addAttribute("preview", editor.preview(form, article));
                return page(model, form, article);
            }
            boolean submit = then.equals("submit");
            Imported kept = article == null ? editor.create(form, submit) : editor.save(article.number(), form, submit);
            return submit || article != null && article.stage() != Stage.DRAFT
                    ? onItsWay(kept, article, flash, reader)
                    : kept(kept, flash, reader);
        });
    }

    /** Back to the editor, with what the draft lost. */
    private String kept(Imported kept, RedirectAttributes flash, Locale reader) {
        flash.addFlashAttribute("toast", "desk.draft.saved");
        flash.addFlashAttribute("dropped", dropped(kept, reader));
        return "redirect:" + Places.article(kept.article().number()) + "/edit";
    }

    /** On to the article, which the process has now. */
    private String onItsWay(Imported kept, @Nullable ArticleView before, RedirectAttributes flash, Locale reader) {
        boolean revised = before != null && before.stage() != Stage.DRAFT;
        boolean same = before != null
                && revised
                && before.sourceVersion() == kept.article().sourceVersion();
        flash.addFlashAttribute(
                "toast", same ? "desk.draft.unchanged" : revised ? "desk.draft.revised" : "desk.done.submitted");
        flash.addFlashAttribute("dropped", dropped(kept, reader));
        return "redirect:" + Places.article(kept.article().number());
    }

    private List<String> dropped(Imported kept, Locale reader) {
        Words words = attempts.words(reader);
        return List.copyOf(kept.dropped().stream()
                .map(part -> words.say(part.messageKey(), part.detail(), part.count()))
                .toList());
    }

    /** Does it, or shows the form again with everything that was typed and what is wrong with it. */
    private String attempt(
            DraftForm form,
            @Nullable ArticleView article,
            Locale reader,
            Model model,
            HttpServletResponse answer,
            Supplier<String> action) {
        try {
            return action.get();
        } catch (Refusal refusal) {
            answer.setStatus(refusal.status().value());
            Words words = attempts.words(reader);
            Map<String, String> problems = new HashMap<>();
            if (refusal instanceof InvalidRequestException invalid) {
                invalid.problems().forEach(problem -> problems.put(problem.field(), words.say(problem.message())));
            }
            model.addAttribute("problems", problems);
            model.addAttribute("refused", words.say(Attempts.words(refusal)));
            return page(model, form, article);
        }
    }

    private String page(Model model, DraftForm form, @Nullable ArticleView article) {
        model.addAttribute("form", form);
        model.addAttribute("article", article);
        model.addAttribute("revision", article != null && article.stage() != Stage.DRAFT);
        model.addAttribute("missing", article == null ? List.of() : editor.missingPictures(article));
        model.addAttribute("departments", departments.all());
        model.addAttribute("categories", Category.values());
        model.addAttribute("priorities", Priority.values());
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", Map.of());
        }
        return VIEW;
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
