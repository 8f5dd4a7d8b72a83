package org.yiliu.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Problems;

/** {@code /admin/deliveries}: the mail server, the webhooks, and the log of what left the house. */
@Controller
@RequestMapping("/admin/deliveries")
class DeliveriesController {

    private static final String BACK = "redirect:/admin/deliveries";

    private final DeliveryLog log;
    private final Webhooks webhooks;
    private final MailServer server;
    private final NotificationSettings settings;
    private final Problems problems;

    DeliveriesController(
            DeliveryLog log, Webhooks webhooks, MailServer server, NotificationSettings settings, Problems problems) {
        this.log = log;
        this.webhooks = webhooks;
        this.server = server;
        this.settings = settings;
        this.problems = problems;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") int page, Model model) {
        Delivery.State wanted = state(state);
        var all = webhooks.all();
        model.addAttribute("deliveries", log.page(wanted, page));
        model.addAttribute("state", wanted);
        model.addAttribute("states", Delivery.State.values());
        model.addAttribute("counts", log.counts());
        model.addAttribute("webhooks", all);
        model.addAttribute("byId", all.stream().collect(Collectors.toMap(Webhook::id, Function.identity())));
        model.addAttribute("configured", server.isConfigured());
        model.addAttribute("hosts", settings.webhooks().hosts());
        return "notification/deliveries";
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable long id, @RequestParam(defaultValue = "") String state, RedirectAttributes flash) {
        log.again(id);
        flash.addFlashAttribute("toast", "notification.delivery.queued");
        Delivery.State shown = state(state);
        return shown == null ? BACK : BACK + "?state=" + shown;
    }

    @GetMapping("/webhooks/new")
    String blank(Model model) {
        return form(null, "", Set.of("PUBLISHED"), true, Map.of(), model);
    }

    @PostMapping("/webhooks")
    String add(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") List<String> events,
            Locale reader,
            Model model,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("secret", webhooks.add(address, events));
        } catch (InvalidRequestException refusal) {
            return form(null, address, Set.copyOf(events), true, problems.byField(refusal, reader), model);
        }
        return BACK;
    }

    @GetMapping("/webhooks/{id}")
    String edit(@PathVariable long id, Model model) {
        Webhook webhook = webhooks.get(id);
        var events = webhook.events().stream().map(Enum::name).collect(Collectors.toSet());
        return form(id, webhook.address(), events, webhook.active(), Map.of(), model);
    }

    @PostMapping("/webhooks/{id}")
    String change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") List<String> events,
            @RequestParam(defaultValue = "false") boolean active,
            Locale reader,
            Model model,
            RedirectAttributes flash) {
        try {
            webhooks.change(id, address, events, active);
        } catch (InvalidRequestException refusal) {
            return form(id, address, Set.copyOf(events), active, problems.byField(refusal, reader), model);
        }
        flash.addFlashAttribute("toast", "notification.webhook.changed");
        return BACK;
    }

    @PostMapping("/webhooks/{id}/secret")
    String renewSecret(@PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("secret", webhooks.renewSecret(id));
        return BACK;
    }

    @PostMapping("/webhooks/{id}/removal")
    String remove(@PathVariable long id, RedirectAttributes flash) {
        webhooks.remove(id);
        flash.addFlashAttribute("toast", "notification.webhook.removed");
        return BACK;
    }

    private String form(
            @Nullable Long id,
            String address,
            Set<String> chosen,
            boolean active,
            Map<String, String> problemsByField,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("address", address);
        model.addAttribute("chosen", chosen);
        model.addAttribute("active", active);
        model.addAttribute("events", Webhook.OFFERED.toArray(JournalEvent[]::new));
        model.addAttribute("hosts", settings.webhooks().hosts());
        model.addAttribute("problems", problemsByField);
        return "notification/webhook";
    }

    private static Delivery.@Nullable State state(String word) {
        for (Delivery.State state : Delivery.State.values()) {
            if (state.name().equals(word)) {
                return state;
            }
        }
        return null;
    }
}
