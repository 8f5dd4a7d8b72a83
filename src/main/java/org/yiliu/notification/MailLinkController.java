package org.yiliu.notification;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where mailed links lead, signed in or not: their token is the proof. Looking changes nothing, since mail filters follow
 * links; the button does, and so does a mail program's one click.
 */
@Controller
@RequestMapping("/mail")
class MailLinkController {

    private final MailPreferences preferences;
    private final MailUnsubscription unsubscription;

    MailLinkController(MailPreferences preferences, MailUnsubscription unsubscription) {
        this.preferences = preferences;
        this.unsubscription = unsubscription;
    }

    /** Neither caches nor the next page learn the token. */
    @ModelAttribute
    void keepToken(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping("/unsubscribe/{token}/{kind}")
    String askToUnsubscribe(@PathVariable String token, @PathVariable String kind, Model model) {
        return page(unsubscription.isKnown(token, kind) ? "unsubscribe" : "unknown", kind, model);
    }

    @PostMapping("/unsubscribe/{token}/{kind}")
    String unsubscribe(@PathVariable String token, @PathVariable String kind, Model model) {
        return page(unsubscription.end(token, kind) ? "unsubscribed" : "unknown", kind, model);
    }

    @GetMapping("/confirm/{token}")
    String askToConfirm(@PathVariable String token, Model model) {
        var address = preferences.confirmable(token);
        model.addAttribute("address", address.orElse(null));
        return page(address.isPresent() ? "confirm" : "unknown", "", model);
    }

    @PostMapping("/confirm/{token}")
    String confirm(@PathVariable String token, Model model) {
        return page(preferences.confirm(token) ? "confirmed" : "unknown", "", model);
    }

    private static String page(String step, String kind, Model model) {
        model.addAttribute("step", step).addAttribute("kind", kind);
        return "notification/mail-link";
    }
}
