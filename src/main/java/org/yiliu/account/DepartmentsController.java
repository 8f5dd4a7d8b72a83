package org.yiliu.account;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;

/** The page on which administrators keep departments: the list, and beside it one to add or to change. */
@Controller
@RequestMapping("/admin/departments")
class DepartmentsController {

    private final Departments departments;
    private final Problems problems;

    DepartmentsController(Departments departments, Problems problems) {
        this.departments = departments;
        this.problems = problems;
    }

    @GetMapping
    String list(Model model) {
        return page(new Department("", "", ""), null, Map.of(), model);
    }

    @GetMapping("/{code}")
    String edit(@PathVariable String code, Model model) {
        var department = departments.find(code).orElseThrow(() -> new DepartmentNotFoundException(code));
        return page(department, code, Map.of(), model);
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String nameChinese,
            @RequestParam(defaultValue = "") String nameEnglish,
            @RequestParam(defaultValue = "") String head,
            Locale reader,
            Model model,
            RedirectAttributes flash) {
        var department = new Department(code.strip(), nameChinese.strip(), nameEnglish.strip(), orNull(head));
        try {
            departments.add(department);
        } catch (InvalidRequestException refusal) {
            return page(department, null, problems.byField(refusal, reader), model);
        }
        flash.addFlashAttribute("toast", "account.department.added");
        return "redirect:/admin/departments";
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String nameChinese,
            @RequestParam(defaultValue = "") String nameEnglish,
            @RequestParam(defaultValue = "") String head,
            Locale reader,
            Model model,
            RedirectAttributes flash) {
        var department = new Department(code, nameChinese.strip(), nameEnglish.strip(), orNull(head));
        try {
            departments.change(department);
        } catch (InvalidRequestException refusal) {
            return page(department, code, problems.byField(refusal, reader), model);
        }
        flash.addFlashAttribute("toast", "account.department.changed");
        return "redirect:/admin/departments";
    }

    private static @Nullable String orNull(String username) {
        return username.isBlank() ? null : username.strip();
    }

    private String page(Department form, @Nullable String editing, Map<String, String> problemsByField, Model model) {
        model.addAttribute("departments", departments.all());
        model.addAttribute("form", form);
        model.addAttribute("editing", editing);
        model.addAttribute("problems", problemsByField);
        return "account/departments";
    }
}
