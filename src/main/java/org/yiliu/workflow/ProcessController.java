package org.yiliu.workflow;

import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of the processes: failed steps, versions in use, the task list. */
@Controller
@RequestMapping("/admin/process")
class ProcessController {

    private static final String HERE = "redirect:/admin/process";

    private final Incidents incidents;
    private final ProcessOperations operations;

    ProcessController(Incidents incidents, ProcessOperations operations) {
        this.incidents = incidents;
        this.operations = operations;
    }

    @GetMapping
    String process(Locale reader, Model model) {
        model.addAttribute("definitions", operations.definitions());
        model.addAttribute("incidents", incidents.list(reader));
        return "workflow/process";
    }

    @PostMapping("/incidents/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes flash) {
        incidents.retry(id);
        flash.addFlashAttribute("toast", "workflow.admin.retried");
        return HERE;
    }

    @PostMapping("/work-items")
    String rebuild(RedirectAttributes flash) {
        int open = operations.rebuildTaskList();
        flash.addFlashAttribute(
                "toast",
                new DefaultMessageSourceResolvable(new String[] {"workflow.admin.rebuilt"}, new Object[] {open}));
        return HERE;
    }
}
