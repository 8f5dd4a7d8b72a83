package org.yiliu.termbase;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.account.Accounts;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;
import org.yiliu.web.Refusal;

/** The form of one entry. Whatever is refused, what was typed stays. */
@Controller
@PreAuthorize("hasAnyRole('TRANSLATOR', 'REVIEWER', 'EDITOR', 'COORDINATOR', 'CHIEF_EDITOR')")
class TermFormController {

    private static final String MORE = "more";

    private final Termbase termbase;
    private final TermEditing editing;
    private final Accounts people;
    private final Problems problems;

    TermFormController(Termbase termbase, TermEditing editing, Accounts people, Problems problems) {
        this.termbase = termbase;
        this.editing = editing;
        this.people = people;
        this.problems = problems;
    }

    /** @param chinese what to begin with, likewise {@code english}: the desk's link fills them */
    @GetMapping("/terms/new")
    String blank(
            @RequestParam(required = false) @Nullable String chinese,
            @RequestParam(required = false) @Nullable String english,
            Model model) {
        return form(TermForm.begun(chinese, english), null, Map.of(), model);
    }

    @PostMapping("/terms")
    String add(
            @ModelAttribute("form") TermForm sent,
            @RequestParam(defaultValue = "") String step,
            Locale reader,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        if (step.equals(MORE)) {
            return form(sent, null, Map.of(), model);
        }
        try {
            var added = editing.add(sent.content());
            flash.addFlashAttribute("toast", said("termbase.done." + added.state(), added));
            return "redirect:" + address(added);
        } catch (InvalidRequestException | TermConflictException refusal) {
            return refused(refusal, sent, null, reader, model, answer);
        }
    }

    @GetMapping("/terms/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        var term = termbase.get(id);
        if (!TermEditing.mayChange(people.current(), term)) {
            throw new AccessDeniedException("Not theirs to change");
        }
        return form(TermForm.of(term.entry()), term, Map.of(), model);
    }

    @PostMapping("/terms/{id}")
    String change(
            @PathVariable long id,
            @ModelAttribute("form") TermForm sent,
            @RequestParam(defaultValue = "") String step,
            Locale reader,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        if (step.equals(MORE)) {
            return form(sent, termbase.get(id), Map.of(), model);
        }
        try {
            var version = sent.version();
            var changed = editing.change(id, version == null ? -1 : version, sent.content());
            flash.addFlashAttribute("toast", said("termbase.done.changed", changed));
            return "redirect:" + address(changed);
        } catch (StaleTermException stale) {
            return conflict(stale, sent, model, answer);
        } catch (InvalidRequestException | TermConflictException refusal) {
            return refused(refusal, sent, termbase.get(id), reader, model, answer);
        }
    }

    /** Both texts stay in sight: what is stored now, and what was typed; sending again overwrites. */
    private String conflict(StaleTermException stale, TermForm sent, Model model, HttpServletResponse answer) {
        var current = stale.current();
        answer.setStatus(stale.status().value());
        model.addAttribute("conflict", Difference.between(TermContent.of(current.entry()), sent.content()));
        return form(sent.upon(current.entry().version()), current, Map.of(), model);
    }

    private String refused(
            Refusal refusal,
            TermForm sent,
            @Nullable TermView term,
            Locale reader,
            Model model,
            HttpServletResponse answer) {
        answer.setStatus(refusal.status().value());
        if (refusal instanceof InvalidRequestException invalid) {
            return form(sent, term, problems.byField(invalid, reader), model);
        }
        model.addAttribute(
                "refusal",
                new DefaultMessageSourceResolvable(
                        new String[] {refusal.messageKey()}, refusal.arguments(), refusal.messageKey()));
        model.addAttribute("other", refusal.members().get("conflictingId"));
        return form(sent, term, Map.of(), model);
    }

    private String form(TermForm form, @Nullable TermView term, Map<String, String> byField, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("term", term);
        model.addAttribute("problems", byField);
        model.addAttribute("keeper", TermEditing.isKeeper(people.current()));
        model.addAttribute("domains", domains(form));
        model.addAttribute("statuses", List.of(TermStatus.values()));
        model.addAttribute("usages", List.of(Usage.values()));
        model.addAttribute("forms", List.of(RenderingForm.values()));
        return "termbase/form";
    }

    /** The usual ones, those that some entry has, and what the form says. */
    private SortedSet<String> domains(TermForm form) {
        var domains = new TreeSet<>(TermContent.USUAL_DOMAINS);
        domains.addAll(termbase.domains());
        domains.add(form.domainOrNone());
        return domains;
    }

    static String address(TermView term) {
        String state = term.state() == TermState.APPROVED ? "" : "?state=" + term.state();
        return "/terms/" + term.entry().id() + state;
    }

    static DefaultMessageSourceResolvable said(String key, TermView term) {
        return new DefaultMessageSourceResolvable(
                new String[] {key}, new Object[] {term.entry().chinese()}, key);
    }
}
