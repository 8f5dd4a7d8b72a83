package org.yiliu.workflow.routing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;
import org.yiliu.web.Refusal;

/** The administrator's page of the routing rules: what counts now, trying it, and its versions. */
@Controller
@RequestMapping("/admin/routing")
class RoutingController {

    static final String HERE = "redirect:/admin/routing";

    private static final int VERSIONS_SHOWN = 20;

    private final Routing routing;
    private final RoutingWords words;
    private final Samples samples;
    private final Problems problems;

    RoutingController(Routing routing, RoutingWords words, Samples samples, Problems problems) {
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

    /**
     * @param version whose differences are shown; none by default
     * @param category typed to try the rules, likewise {@code characters} and {@code priority}
     */
    @GetMapping
    String rules(
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String characters,
            @RequestParam(defaultValue = "") String priority,
            Locale reader,
            Model model) {
        Routing.State present = routing.present();
        show(present, reader, model);
        if (version != null) {
            compare(version, reader, model);
        }
        if (!characters.isBlank()) {
            var typed = Map.of(Column.CATEGORY, category, Column.CHARACTERS, characters, Column.PRIORITY, priority);
            model.addAttribute("typed", typed);
            answer(present, typed, reader, model);
        }
        return "workflow/routing";
    }

    private void show(Routing.State present, Locale reader, Model model) {
        RoutingTable table = present.table();
        model.addAttribute("present", present.version());
        model.addAttribute("ownIsNewer", present.ownIsNewer());
        model.addAttribute("columns", labels(table, reader));
        model.addAttribute("lines", words.lines(table, present.proof(), reader));
        model.addAttribute("versions", routing.versions(VERSIONS_SHOWN));
    }

    private List<String> labels(RoutingTable table, Locale reader) {
        return table.outputs().stream()
                .map(column -> words.label(column, reader))
                .toList();
    }

    private void compare(int number, Locale reader, Model model) {
        Routing.State shown = routing.version(number);
        model.addAttribute("shown", shown.version());
        if (number > 1) {
            model.addAttribute(
                    "differences",
                    RuleDifference.between(routing.version(number - 1).table(), shown.table(), words, reader));
        }
    }

    private void answer(Routing.State present, Map<String, String> typed, Locale reader, Model model) {
        try {
            Trial trial = routing.trial(null, List.of(samples.of(present.table(), typed)));
            Trial.Answer answer = trial.answers().get(0);
            Rule rule = answer.rule();
            model.addAttribute("asked", words.sample(trial.table(), answer.inputs(), reader));
            model.addAttribute(
                    "answer",
                    rule == null
                            ? null
                            : words.line(trial.table(), rule, trial.table().place(rule.id()), false, reader));
        } catch (InvalidRequestException invalid) {
            model.addAttribute("typedProblem", problems.byField(invalid, reader));
        }
    }

    @PostMapping("/versions/{number}")
    String again(
            @PathVariable int number,
            @RequestParam int expected,
            @RequestParam(defaultValue = "") String reason,
            Locale reader,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        try {
            routing.again(number, expected, reason);
            flash.addFlashAttribute("toast", "operation.routing.saved");
            return HERE;
        } catch (InvalidRequestException | StaleRoutingException refusal) {
            model.addAttribute("againReason", reason);
            return refused(refusal, number, reader, model, answer);
        }
    }

    /** @param keep whether the edited rules stay and the program's own are put aside */
    @PostMapping("/own")
    String own(
            @RequestParam int expected,
            @RequestParam(defaultValue = "false") boolean keep,
            @RequestParam(defaultValue = "") String reason,
            Locale reader,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        try {
            if (keep) {
                routing.putOwnAside(expected);
            } else {
                routing.takeOwn(expected, reason);
            }
            flash.addFlashAttribute("toast", keep ? "operation.routing.kept" : "operation.routing.saved");
            return HERE;
        } catch (InvalidRequestException | StaleRoutingException refusal) {
            model.addAttribute("ownReason", reason);
            return refused(refusal, null, reader, model, answer);
        }
    }

    private String refused(
            Refusal refusal, @Nullable Integer version, Locale reader, Model model, HttpServletResponse answer) {
        answer.setStatus(refusal.status().value());
        if (refusal instanceof InvalidRequestException invalid) {
            model.addAttribute("refused", problems.byField(invalid, reader).values());
        } else {
            model.addAttribute(
                    "problem",
                    new DefaultMessageSourceResolvable(new String[] {refusal.messageKey()}, refusal.arguments()));
        }
        return rules(version, "", "", "", reader, model);
    }
}
