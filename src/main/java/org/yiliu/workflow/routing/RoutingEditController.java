package org.yiliu.workflow.routing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;

/** The form of the routing rules. Its buttons send it whole, so it works without script and keeps what was typed. */
@Controller
@RequestMapping("/admin/routing/edit")
class RoutingEditController {

    private static final String SAVE = "save";
    private static final String TRY = "try";

    private final Routing routing;
    private final RoutingWords words;
    private final Samples samples;
    private final Problems problems;

    RoutingEditController(Routing routing, RoutingWords words, Samples samples, Problems problems) {
        this.routing = routing;
        this.words = words;
        this.samples = samples;
        this.problems = problems;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("categories", List.of(Category.values()));
        model.addAttribute("priorities", List.of(Priority.values()));
    }

    @GetMapping
    String edit(Locale reader, Model model) {
        Routing.State present = routing.present();
        RoutingTable table = present.table();
        var forms = table.rules().stream().map(rule -> RuleForm.of(table, rule)).toList();
        return form(present, present.version().number(), forms, "", Map.of(), reader, model);
    }

    @PostMapping
    String change(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam int expected,
            @RequestParam(defaultValue = SAVE) String step,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            Locale reader,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        Routing.State present = routing.present();
        List<RuleForm> forms = TypedRules.read(present.table(), sent);
        if (step.equals(SAVE)) {
            Map<String, String> doubtful = idle(forms, sent.getFirst("idle"), reader, model);
            if (!doubtful.isEmpty()) {
                answer.setStatus(HttpStatus.BAD_REQUEST.value());
                return form(present, expected, forms, reason, doubtful, reader, model);
            }
            return save(expected, present, forms, reason, reader, model, answer, flash);
        }
        List<RuleForm> changed = TypedRules.after(forms, step);
        Map<String, String> named = step.equals(TRY) ? tried(present, changed, reader, model) : Map.of();
        model.addAttribute("step", step);
        String page = form(present, expected, changed, reason, named, reader, model);
        return script == null ? page : page + " :: routing-form";
    }

    /** Rules that nothing reaches are asked about once: an earlier one may catch more than was meant. */
    private Map<String, String> idle(List<RuleForm> forms, @Nullable String confirmed, Locale reader, Model model) {
        Trial trial = routing.trial(forms, List.of());
        Proof proof = trial.proof();
        if (proof == null || !trial.problems().isEmpty() || proof.idle().isEmpty()) {
            return Map.of();
        }
        List<String> places = proof.idle().stream()
                .map(id -> String.valueOf(trial.table().place(id)))
                .toList();
        String idle = String.join(",", places);
        model.addAttribute("idle", idle);
        model.addAttribute("lines", words.lines(trial.table(), proof, reader));
        return idle.equals(confirmed)
                ? Map.of()
                : Map.of("rules", words.say("operation.routing.idle-confirm", reader, String.join(", ", places)));
    }

    private String save(
            int expected,
            Routing.State present,
            List<RuleForm> forms,
            String reason,
            Locale reader,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        try {
            routing.save(expected, forms, reason);
            flash.addFlashAttribute("toast", "operation.routing.saved");
            return RoutingController.HERE;
        } catch (InvalidRequestException invalid) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(present, expected, forms, reason, problems.byField(invalid, reader), reader, model);
        } catch (StaleRoutingException stale) {
            answer.setStatus(HttpStatus.PRECONDITION_FAILED.value());
            int now = present.version().number();
            model.addAttribute("stale", present.version());
            model.addAttribute(
                    "differences",
                    RuleDifference.between(routing.version(expected).table(), present.table(), words, reader));
            return form(present, now, forms, reason, Map.of(), reader, model);
        }
    }

    /** What the rules would do with the newest articles, beside what those in use do. */
    private Map<String, String> tried(Routing.State present, List<RuleForm> forms, Locale reader, Model model) {
        List<ArticleView> articles = samples.newest();
        List<Map<String, Object>> inputs = articles.stream()
                .map(article -> samples.of(present.table(), article))
                .toList();
        Trial before = routing.trial(null, inputs);
        Trial after = routing.trial(forms, inputs);
        model.addAttribute("trial", after);
        if (after.proof() != null) {
            model.addAttribute("lines", words.lines(after.table(), after.proof(), reader));
            List<TriedArticle> tried = new ArrayList<>();
            for (int i = 0; i < after.answers().size(); i++) {
                tried.add(TriedArticle.of(articles.get(i), before, after, i, words, reader));
            }
            model.addAttribute("tried", tried);
        }
        return problems.byField(new InvalidRequestException(after.problems()), reader);
    }

    private String form(
            Routing.State present,
            int expected,
            List<RuleForm> forms,
            String reason,
            Map<String, String> named,
            Locale reader,
            Model model) {
        model.addAttribute("table", present.table());
        model.addAttribute("expected", expected);
        model.addAttribute("rules", forms);
        model.addAttribute("reason", reason);
        model.addAttribute("named", named);
        model.addAttribute("labels", labels(present.table(), reader));
        return "workflow/routing-edit";
    }

    private Map<String, String> labels(RoutingTable table, Locale reader) {
        Map<String, String> labels = new HashMap<>();
        table.inputs().forEach(column -> labels.put(column.name(), words.label(column, reader)));
        table.outputs().forEach(column -> labels.put(column.name(), words.label(column, reader)));
        return labels;
    }

    /**
     * An article that rules were tried on.
     *
     * @param was what the rules in use decide; null if none fits
     * @param is what the typed rules decide
     */
    record TriedArticle(
            ArticleView article,
            String asked,
            @Nullable RuleLine was,
            @Nullable RuleLine is) {

        static TriedArticle of(
                ArticleView article, Trial before, Trial after, int at, RoutingWords words, Locale reader) {
            return new TriedArticle(
                    article,
                    words.sample(after.table(), after.answers().get(at).inputs(), reader),
                    line(before, at, words, reader),
                    line(after, at, words, reader));
        }

        private static @Nullable RuleLine line(Trial trial, int at, RoutingWords words, Locale reader) {
            Rule rule = trial.answers().get(at).rule();
            return rule == null
                    ? null
                    : words.line(trial.table(), rule, trial.table().place(rule.id()), false, reader);
        }

        /** Whether something else comes out. */
        public boolean differs() {
            return was == null || is == null || !was.outputs().equals(is.outputs());
        }
    }
}
