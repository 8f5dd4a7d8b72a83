package org.yiliu.workflow.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.account.Department;
import org.yiliu.account.Departments;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;

/** The rules by which deadlines are set, reminded of and escalated. */
@Controller
@RequestMapping("/admin/calendar/rules")
class DeadlineRulesController {

    private final CalendarDesk desk;
    private final Departments departments;
    private final Problems problems;

    DeadlineRulesController(CalendarDesk desk, Departments departments, Problems problems) {
        this.desk = desk;
        this.departments = departments;
        this.problems = problems;
    }

    @GetMapping
    String rules(Model model) {
        return page(RulesForm.of(desk.calendar().rules()), Map.of(), model);
    }

    @PostMapping
    String keep(
            @RequestParam Map<String, String> typed,
            Locale reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer) {
        RulesForm form = RulesForm.typed(typed);
        try {
            desk.keepRules(form);
        } catch (InvalidRequestException refusal) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(form, problems.byField(refusal, reader), model);
        }
        flash.addFlashAttribute("toast", "calendar.saved");
        return "redirect:/admin/calendar/rules";
    }

    private String page(RulesForm form, Map<String, String> problemsByField, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problemsByField);
        model.addAttribute("departments", departments.all());
        model.addAttribute(
                "deskHead",
                departments.find(form.deskDepartment()).map(Department::head).orElse(null));
        return "workflow/deadline-rules";
    }
}
