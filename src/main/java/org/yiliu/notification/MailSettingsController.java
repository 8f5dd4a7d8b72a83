package org.yiliu.notification;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;

/** {@code /account/mail}: the person's address, and which kinds of messages are mailed when. */
@Controller
@RequestMapping("/account/mail")
class MailSettingsController {

    private static final String BACK = "redirect:/account/mail";

    private final MailPreferences preferences;
    private final MailServer server;
    private final NotificationSettings settings;
    private final Problems problems;

    MailSettingsController(
            MailPreferences preferences, MailServer server, NotificationSettings settings, Problems problems) {
        this.preferences = preferences;
        this.server = server;
        this.settings = settings;
        this.problems = problems;
    }

    @GetMapping
    String show(Locale reader, Model model) {
        return page(Map.of(), reader, model);
    }

    @PostMapping("/address")
    String ask(@RequestParam(defaultValue = "") String address, Locale reader, Model model, RedirectAttributes flash) {
        try {
            preferences.ask(address, reader);
        } catch (InvalidRequestException refusal) {
            model.addAttribute("typed", address);
            return page(problems.byField(refusal, reader), reader, model);
        }
        flash.addFlashAttribute("toast", "notification.mail.asked");
        return BACK;
    }

    @PostMapping("/removal")
    String remove(RedirectAttributes flash) {
        preferences.remove();
        flash.addFlashAttribute("toast", "notification.mail.removed");
        return BACK;
    }

    /** Each kind is a field of its own name; one that is missing or unknown stays as usual. */
    @PostMapping("/choices")
    String choose(
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String language,
            Locale reader,
            RedirectAttributes flash) {
        Map<Kind, MailChoice> choices = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            choices.put(kind, choice(fields.get(kind.name()), kind));
        }
        preferences.choose(choices, language(language, reader));
        flash.addFlashAttribute("toast", "notification.mail.saved");
        return BACK;
    }

    private static MailChoice choice(@Nullable String word, Kind kind) {
        for (MailChoice choice : MailChoice.values()) {
            if (choice.name().equals(word)) {
                return choice;
            }
        }
        return kind.usualMail();
    }

    private static Locale language(String word, Locale reader) {
        return switch (word) {
            case "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> reader;
        };
    }

    private String page(Map<String, String> problemsByField, Locale reader, Model model) {
        var row = preferences.address();
        model.addAttribute("row", row.orElse(null));
        model.addAttribute(
                "language", row.map(MailAddress::language).orElse(reader).toLanguageTag());
        model.addAttribute("choices", preferences.choices());
        model.addAttribute("options", MailChoice.values());
        model.addAttribute("configured", server.isConfigured());
        model.addAttribute("digestAt", settings.digestAt());
        model.addAttribute("problems", problemsByField);
        return "notification/mail-settings";
    }
}
