package org.yiliu.workflow;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;

/** The administrator's page that moves articles to another version of their process. */
@Controller
@RequestMapping("/admin/process/migration")
class MigrationController {

    private final Migrations migrations;
    private final ProcessVersions versions;
    private final Problems problems;

    MigrationController(Migrations migrations, ProcessVersions versions, Problems problems) {
        this.migrations = migrations;
        this.versions = versions;
        this.problems = problems;
    }

    /** @param from id of the version articles run in, likewise {@code to} */
    @GetMapping
    String dryRun(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "0") int page,
            Locale reader,
            Model model) {
        Migrations.DryRun run = migrations.dryRun(from, to, Math.max(0, page), reader);
        model.addAttribute("run", run);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute(
                "targets",
                versions.list(reader).stream()
                        .filter(version ->
                                version.key().equals(run.key()) && !version.id().equals(from))
                        .toList());
        return "workflow/migration";
    }

    @PostMapping
    String move(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "") List<String> article,
            @RequestParam(defaultValue = "") String reason,
            Locale reader,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        Set<String> chosen = new LinkedHashSet<>(article);
        try {
            Map<String, List<String>> left = migrations.move(from, to, chosen, reason, reader);
            Object[] counts = {chosen.size() - left.size(), left.size()};
            flash.addFlashAttribute(
                    "toast", new DefaultMessageSourceResolvable(new String[] {"operation.migration.done"}, counts));
            flash.addAttribute("from", from);
            flash.addAttribute("to", to);
            return "redirect:/admin/process/migration";
        } catch (InvalidRequestException invalid) {
            answer.setStatus(invalid.status().value());
            model.addAttribute("named", problems.byField(invalid, reader));
            model.addAttribute("reason", reason);
            model.addAttribute("chosen", chosen);
            return dryRun(from, to, 0, reader, model);
        }
    }
}
