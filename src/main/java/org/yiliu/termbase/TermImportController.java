package org.yiliu.termbase;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yiliu.termbase.ImportReport.Outcome;

/** Takes in a file on a page of its own and tells what became of each line. */
@Controller
@RequestMapping("/terms/import")
@PreAuthorize("hasAnyRole('COORDINATOR', 'CHIEF_EDITOR')")
class TermImportController {

    /** Lines shown; a longer report is told by its counts. */
    private static final int SHOWN = 500;

    private final TermImport terms;

    TermImportController(TermImport terms) {
        this.terms = terms;
    }

    @GetMapping
    String show() {
        return "termbase/import";
    }

    @PostMapping
    String take(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean partial,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        model.addAttribute("partial", partial);
        String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return refused(HttpStatus.BAD_REQUEST, "termbase.file-missing", new Object[0], model, answer);
        }
        try {
            var report = terms.importFile(name, file.getBytes(), partial);
            answer.setStatus(report.imported() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
            show(name, report, model);
            return "termbase/import";
        } catch (UnreadableTermsException unreadable) {
            return refused(unreadable.status(), unreadable.messageKey(), unreadable.arguments(), model, answer);
        }
    }

    private static void show(String name, ImportReport report, Model model) {
        model.addAttribute("file", name);
        model.addAttribute("report", report);
        for (var outcome : Outcome.values()) {
            model.addAttribute("count" + outcome, report.count(outcome));
        }
        model.addAttribute(
                "lines",
                report.lines().stream()
                        .filter(line -> line.outcome() != Outcome.UNCHANGED)
                        .sorted((one, other) -> other.outcome().compareTo(one.outcome()))
                        .limit(SHOWN)
                        .toList());
    }

    private static String refused(
            HttpStatus status, String key, Object[] arguments, Model model, HttpServletResponse answer) {
        answer.setStatus(status.value());
        model.addAttribute("refusal", new DefaultMessageSourceResolvable(new String[] {key}, arguments, key));
        return "termbase/import";
    }
}
