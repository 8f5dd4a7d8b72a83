package org.yiliu.workflow;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;

/** Absences: everybody's own on the account page, those of all at {@code /admin/absences}. */
@Controller
class AbsencesController {

    private static final String ALL = "redirect:/admin/absences";
    private static final String OWN = "redirect:/account#absences";

    private final Absences absences;
    private final Accounts accounts;
    private final Problems problems;

    AbsencesController(Absences absences, Accounts accounts, Problems problems) {
        this.absences = absences;
        this.accounts = accounts;
        this.problems = problems;
    }

    @GetMapping("/admin/absences")
    String all(Model model) {
        return page(Typed.NOTHING, Map.of(), model);
    }

    @PostMapping("/admin/absences")
    String add(Typed typed, Locale reader, Model model, RedirectAttributes flash) {
        try {
            add(text(typed.username()), typed);
        } catch (InvalidRequestException refusal) {
            return page(typed, problems.byField(refusal, reader), model);
        }
        flash.addFlashAttribute("toast", "people.absence.added");
        return ALL;
    }

    @PostMapping("/admin/absences/{id}/end")
    String end(@PathVariable long id, RedirectAttributes flash) {
        absences.end(id);
        flash.addFlashAttribute("toast", "people.absence.ended");
        return ALL;
    }

    /** What was refused stands in the form again, beside the reason. */
    @PostMapping("/account/absences")
    String addOwn(Typed typed, Locale reader, RedirectAttributes flash) {
        try {
            add(accounts.current().username(), typed);
            flash.addFlashAttribute("toast", "people.absence.added");
        } catch (InvalidRequestException refusal) {
            Map<String, String> said = problems.byField(refusal, reader);
            flash.addFlashAttribute("absenceProblems", new HashMap<>(said));
            flash.addFlashAttribute("absenceTyped", typed);
        }
        return OWN;
    }

    @PostMapping("/account/absences/{id}/end")
    String endOwn(@PathVariable long id, RedirectAttributes flash) {
        absences.end(id);
        flash.addFlashAttribute("toast", "people.absence.ended");
        return OWN;
    }

    private void add(String username, Typed typed) {
        absences.add(username, day(typed.firstDay()), day(typed.lastDay()), typed.reason());
    }

    private String page(Typed typed, Map<String, String> problemsByField, Model model) {
        List<Absence> known = absences.all();
        Set<String> names = known.stream()
                .flatMap(absence -> Stream.of(absence.username(), absence.enteredBy()))
                .collect(Collectors.toSet());
        model.addAttribute("known", known);
        model.addAttribute("today", absences.today());
        model.addAttribute("people", accounts.named(names));
        model.addAttribute("everybody", everybody());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problemsByField);
        return "workflow/absences";
    }

    /** Everybody who may get a task, by sign-in name. */
    private List<Person> everybody() {
        Map<String, Person> found = new TreeMap<>();
        for (Role role : Role.values()) {
            accounts.withRole(role).forEach(person -> found.put(person.username(), person));
        }
        return List.copyOf(found.values());
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The form as it was sent. */
    record Typed(
            @Nullable String username,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String reason) implements Serializable {

        static final Typed NOTHING = new Typed(null, null, null, null);
    }
}
