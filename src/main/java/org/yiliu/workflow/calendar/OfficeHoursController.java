package org.yiliu.workflow.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.account.Departments;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;

/** Office hours of the house and of departments that differ. */
@Controller
@RequestMapping("/admin/calendar/hours")
class OfficeHoursController {

    private static final String HERE = "redirect:/admin/calendar/hours";

    private final CalendarDesk desk;
    private final Departments departments;
    private final Problems problems;

    OfficeHoursController(CalendarDesk desk, Departments departments, Problems problems) {
        this.desk = desk;
        this.departments = departments;
        this.problems = problems;
    }

    @GetMapping
    String hours(@RequestParam(defaultValue = "") String department, Model model) {
        OfficeHours hours = desk.calendar().hours(department);
        return page(
                department,
                hours.workdays().stream().map(DayOfWeek::name).toList(),
                hours.periodsWritten(),
                Map.of(),
                model);
    }

    @PostMapping
    String keep(
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") List<String> workdays,
            @RequestParam(defaultValue = "") String periods,
            Locale reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer) {
        try {
            desk.keepHours(department, workdays, periods);
        } catch (InvalidRequestException refusal) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(department, workdays, periods, problems.byField(refusal, reader), model);
        }
        flash.addFlashAttribute("toast", "calendar.saved");
        return HERE;
    }

    @PostMapping("/removal")
    String drop(@RequestParam String department, RedirectAttributes flash) {
        desk.dropHours(department);
        flash.addFlashAttribute("toast", "calendar.saved");
        return HERE;
    }

    private String page(
            String department,
            List<String> workdays,
            String periods,
            Map<String, String> problemsByField,
            Model model) {
        model.addAttribute("hours", new TreeMap<>(desk.calendar().hours()));
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("departments", departments.all());
        model.addAttribute("department", department);
        model.addAttribute("workdays", workdays);
        model.addAttribute("periods", periods);
        model.addAttribute("problems", problemsByField);
        return "workflow/office-hours";
    }
}
