package org.yiliu.workflow.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.account.Departments;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;

/** A year of the working calendar: days off and make-up working days, by hand or from a file. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarController {

    private static final String YEAR = "/{year:20[0-9][0-9]}";

    private final CalendarDesk desk;
    private final Departments departments;
    private final Problems problems;

    CalendarController(CalendarDesk desk, Departments departments, Problems problems) {
        this.desk = desk;
        this.departments = departments;
        this.problems = problems;
    }

    @GetMapping
    String thisYear() {
        return "redirect:/admin/calendar/" + desk.today().getYear();
    }

    @GetMapping(YEAR)
    String year(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Locale reader,
            Model model) {
        return page(year, form(department, day), Map.of(), reader, model);
    }

    private DayForm form(String department, @Nullable LocalDate day) {
        OfficeCalendar calendar = desk.calendar();
        CalendarDay entry = day == null
                ? null
                : calendar.days(department)
                        .getOrDefault(day, calendar.days(OfficeCalendar.HOUSE).get(day));
        if (entry == null) {
            return new DayForm(department, day, null, DayForm.Kind.OFF, "", "");
        }
        return new DayForm(
                department,
                day,
                null,
                entry.works() ? DayForm.Kind.WORK : DayForm.Kind.OFF,
                entry.nameChinese(),
                entry.nameEnglish());
    }

    @PostMapping(YEAR + "/days")
    String enter(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "OFF") DayForm.Kind kind,
            @RequestParam(defaultValue = "") String nameChinese,
            @RequestParam(defaultValue = "") String nameEnglish,
            Locale reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer) {
        DayForm form = new DayForm(department, from, to, kind, nameChinese.strip(), nameEnglish.strip());
        try {
            desk.enter(form);
        } catch (InvalidRequestException refusal) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(year, form, problems.byField(refusal, reader), reader, model);
        }
        flash.addFlashAttribute("toast", "calendar.saved");
        if (!department.isEmpty()) {
            flash.addAttribute("department", department);
        }
        return "redirect:/admin/calendar/" + form.first().getYear();
    }

    @PostMapping("/file")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw InvalidRequestException.of("file", "calendar.file.missing");
            }
            int year = desk.take(file.getBytes());
            flash.addFlashAttribute(
                    "toast",
                    new DefaultMessageSourceResolvable(
                            new String[] {"calendar.file.taken"}, new Object[] {String.valueOf(year)}));
            return "redirect:/admin/calendar/" + year;
        } catch (InvalidRequestException refusal) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(desk.today().getYear(), form("", null), problems.byField(refusal, reader), reader, model);
        }
    }

    @GetMapping(YEAR + "/file")
    ResponseEntity<byte[]> file(@PathVariable int year) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("calendar-" + year + ".json")
                                .build()
                                .toString())
                .body(desk.file(year));
    }

    private String page(int year, DayForm form, Map<String, String> problemsByField, Locale reader, Model model) {
        model.addAttribute("view", YearView.of(desk.calendar(), form.department(), year, desk.today(), reader));
        model.addAttribute("form", form);
        model.addAttribute("problems", problemsByField);
        model.addAttribute("departments", departments.all());
        model.addAttribute("gaps", desk.gaps());
        return "workflow/calendar";
    }
}
