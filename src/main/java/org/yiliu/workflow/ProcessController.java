package org.yiliu.workflow;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
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
import org.yiliu.web.Refusal;

/** The administrator's page of the processes: failed steps, versions in use, the task list. */
@Controller
@RequestMapping("/admin/process")
class ProcessController {

    private static final String HERE = "redirect:/admin/process";
    private static final int REMEDIED_SHOWN = 10;

    private final Incidents incidents;
    private final Remedies remedies;
    private final ProcessVersions versions;
    private final ProcessOperations operations;
    private final Problems problems;

    ProcessController(
            Incidents incidents,
            Remedies remedies,
            ProcessVersions versions,
            ProcessOperations operations,
            Problems problems) {
        this.incidents = incidents;
        this.remedies = remedies;
        this.versions = versions;
        this.operations = operations;
        this.problems = problems;
    }

    @GetMapping
    String process(Locale reader, Model model) {
        List<ProcessVersions.Version> all = versions.list(reader);
        model.addAttribute("versions", all);
        model.addAttribute(
                "newest",
                all.stream()
                        .filter(ProcessVersions.Version::latest)
                        .collect(Collectors.toMap(ProcessVersions.Version::key, ProcessVersions.Version::id)));
        model.addAttribute("incidents", incidents.list(reader));
        model.addAttribute("retrying", incidents.retrying(reader));
        model.addAttribute("remedied", remedies.newest(REMEDIED_SHOWN));
        return "workflow/process";
    }

    /** Refused for want of a reason, the page shows again with what was typed; too late, it says who was first. */
    @PostMapping("/incidents/{id}")
    String apply(
            @PathVariable String id,
            @RequestParam Remedy remedy,
            @RequestParam(defaultValue = "") String reason,
            Locale reader,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        try {
            Remedied done = remedies.apply(id, remedy, reason);
            flash.addFlashAttribute("toast", said("operation.done." + done.remedy(), done.articleNumber()));
            return HERE;
        } catch (InvalidRequestException invalid) {
            model.addAttribute("typed", reason);
            model.addAttribute("asked", id);
            model.addAttribute(
                    "reasonProblem", problems.byField(invalid, reader).get("reason"));
            return refused(invalid, reader, model, answer);
        } catch (StepHandledException | TaskNotFoundException late) {
            model.addAttribute("problem", said(late.messageKey(), late.arguments()));
            return refused(late, reader, model, answer);
        }
    }

    private String refused(Refusal refusal, Locale reader, Model model, HttpServletResponse answer) {
        answer.setStatus(refusal.status().value());
        return process(reader, model);
    }

    @PostMapping("/work-items")
    String rebuild(RedirectAttributes flash) {
        flash.addFlashAttribute("toast", said("workflow.admin.rebuilt", operations.rebuildTaskList()));
        return HERE;
    }

    private static DefaultMessageSourceResolvable said(String key, @Nullable Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
