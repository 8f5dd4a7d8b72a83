package org.yiliu.account;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page and the question whether one wants to sign out. */
@Controller
class SignInController {

    private final Accounts accounts;
    private final MessageSource messages;
    private final Environment environment;

    SignInController(Accounts accounts, MessageSource messages, Environment environment) {
        this.accounts = accounts;
        this.messages = messages;
        this.environment = environment;
    }

    @GetMapping("/login")
    String signIn(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String out,
            Locale reader,
            Model model) {
        if (accounts.currentIfAny().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("message", out == null ? null : messages.getMessage("account.signed-out", null, reader));
        return page(to, "", model);
    }

    /** Reached by a forward alone, after a failed try; the status is set already. */
    @PostMapping("/login/failed")
    String failed(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String username,
            @RequestAttribute(SignInAnswers.FAILURE) SignInRefusal failure,
            Locale reader,
            Model model) {
        model.addAttribute("error", messages.getMessage(failure.messageKey(), failure.arguments(), reader));
        return page(to, username, model);
    }

    @GetMapping("/logout")
    String signOut() {
        return "account/logout";
    }

    private String page(String to, String username, Model model) {
        model.addAttribute("to", to);
        model.addAttribute("username", username);
        model.addAttribute("demoAccounts", demoPeople());
        return "account/login";
    }

    private @Nullable List<Person> demoPeople() {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            return null;
        }
        return DemoPeople.people();
    }
}
