package org.yiliu.account;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;

/** Pages on which administrators keep accounts. */
@Controller
@RequestMapping("/admin/accounts")
class AccountsController {

    private static final int ROWS = 50;

    private final AccountAdministration administration;
    private final Departments departments;
    private final Problems problems;
    private final ObjectProvider<WorkInHand> work;

    AccountsController(
            AccountAdministration administration,
            Departments departments,
            Problems problems,
            ObjectProvider<WorkInHand> work) {
        this.administration = administration;
        this.departments = departments;
        this.problems = problems;
        this.work = work;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var wanted = PageRequest.of(Math.max(0, page), ROWS, Sort.by("username"));
        model.addAttribute("accounts", administration.search(q, role, wanted));
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("roles", Role.values());
        model.addAttribute("departments", departments);
        model.addAttribute(
                "pages",
                UriComponentsBuilder.fromPath("/admin/accounts")
                        .queryParam("q", q)
                        .queryParam("role", role == null ? "" : role)
                        .queryParam("page", "")
                        .encode()
                        .toUriString());
        return "account/accounts";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(AccountForm.empty(), Map.of(), null, model);
    }

    @PostMapping
    String create(@ModelAttribute AccountForm sent, Locale reader, Model model, RedirectAttributes flash) {
        String username = AccountForm.text(sent.username()).strip();
        try {
            administration.create(username, AccountForm.text(sent.password()), sent.profile());
        } catch (InvalidRequestException refusal) {
            return form(sent, problems.byField(refusal, reader), null, model);
        }
        flash.addFlashAttribute("toast", "account.admin.created");
        return "redirect:/admin/accounts";
    }

    @GetMapping("/{username}")
    String edit(@PathVariable String username, Model model) {
        var account = administration.get(username);
        return form(AccountForm.of(account), Map.of(), account, model);
    }

    @PostMapping("/{username}")
    String change(
            @PathVariable String username,
            @ModelAttribute AccountForm sent,
            Locale reader,
            Model model,
            RedirectAttributes flash) {
        try {
            administration.change(username, sent.startedFrom(), sent.profile(), sent.isActive());
        } catch (InvalidRequestException refusal) {
            return form(sent, problems.byField(refusal, reader), administration.get(username), model);
        }
        flash.addFlashAttribute("toast", "account.admin.changed");
        return "redirect:/admin/accounts";
    }

    @PostMapping("/{username}/password")
    String resetPassword(
            @PathVariable String username,
            @RequestParam(defaultValue = "") String newPassword,
            Locale reader,
            Model model,
            RedirectAttributes flash) {
        try {
            administration.resetPassword(username, newPassword);
        } catch (InvalidRequestException refusal) {
            var account = administration.get(username);
            return form(AccountForm.of(account), problems.byField(refusal, reader), account, model);
        }
        flash.addFlashAttribute("toast", "account.admin.password-set");
        return "redirect:/admin/accounts";
    }

    private String form(
            AccountForm form, Map<String, String> problemsByField, @Nullable AccountView account, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problemsByField);
        model.addAttribute("account", account);
        model.addAttribute("roles", Role.values());
        model.addAttribute("departments", departments.all());
        model.addAttribute("skills", administration.skillNames());
        model.addAttribute(
                "openTasks", account == null ? 0 : openTasks(account.person().username()));
        return "account/account";
    }

    private long openTasks(String username) {
        return work.stream().mapToLong(known -> known.openTasks(username)).sum();
    }
}
