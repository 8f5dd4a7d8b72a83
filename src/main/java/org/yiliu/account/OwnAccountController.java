package org.yiliu.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
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

/** The page of one's own account: names, password, access tokens. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

    private static final String BACK = "redirect:/account";

    private final OwnAccount own;
    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Departments departments;
    private final Problems problems;
    private final MessageSource messages;

    OwnAccountController(
            OwnAccount own,
            AccessTokens tokens,
            Accounts accounts,
            Departments departments,
            Problems problems,
            MessageSource messages) {
        this.own = own;
        this.tokens = tokens;
        this.accounts = accounts;
        this.departments = departments;
        this.problems = problems;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        return page(Map.of(), model);
    }

    @PostMapping("/names")
    String rename(
            @RequestParam(defaultValue = "") String nameChinese,
            @RequestParam(defaultValue = "") String nameEnglish,
            Locale reader,
            Model model,
            RedirectAttributes flash) {
        try {
            own.rename(nameChinese, nameEnglish);
        } catch (InvalidRequestException refusal) {
            model.addAttribute("nameChinese", nameChinese).addAttribute("nameEnglish", nameEnglish);
            return page(problems.byField(refusal, reader), model);
        }
        flash.addFlashAttribute("toast", "account.own.names-changed");
        return BACK;
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String newPassword,
            HttpServletRequest request,
            Locale reader,
            Model model,
            RedirectAttributes flash) {
        try {
            own.changePassword(password, newPassword, request.getRemoteAddr());
        } catch (InvalidRequestException refusal) {
            return page(problems.byField(refusal, reader), model);
        } catch (TooManyFailuresException failures) {
            var refusal = SignInRefusal.tooManyFailures(failures.seconds());
            String said = messages.getMessage(refusal.messageKey(), refusal.arguments(), reader);
            return page(Map.of("password", said), model);
        }
        flash.addFlashAttribute("toast", "account.own.password-changed");
        return BACK;
    }

    @PostMapping("/tokens")
    String createToken(
            @RequestParam(defaultValue = "") String label, Locale reader, Model model, RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("token", tokens.create(label));
        } catch (InvalidRequestException refusal) {
            return page(problems.byField(refusal, reader), model);
        }
        return BACK + "#tokens";
    }

    @PostMapping("/tokens/{id}/revocation")
    String revokeToken(@PathVariable long id, RedirectAttributes flash) {
        tokens.revoke(id);
        flash.addFlashAttribute("toast", "account.own.token-revoked");
        return BACK + "#tokens";
    }

    private String page(Map<String, String> problemsByField, Model model) {
        var me = accounts.current();
        model.addAttribute("me", me);
        model.addAttribute("department", departments.find(me.department()).orElse(null));
        model.addAttribute("tokens", tokens.own());
        model.addAttribute("problems", problemsByField);
        return "account/own";
    }
}
