package org.yiliu.notification;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /inbox}: the person's messages; the filter is the address. */
@Controller
@RequestMapping("/inbox")
class InboxController {

    private final Inbox inbox;
    private final Pushes pushes;

    InboxController(Inbox inbox, Pushes pushes) {
        this.inbox = inbox;
        this.pushes = pushes;
    }

    /** What is new, as it happens; see {@link Pushes.News}. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Locale reader, HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no"); // or a proxy in front keeps events back
        return pushes.open(reader);
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            Locale reader,
            Model model) {
        fill(InboxFilter.of(show), page, reader, model);
        return "notification/inbox";
    }

    @HxRequest
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            Locale reader,
            Model model) {
        fill(InboxFilter.of(show), page, reader, model);
        return "notification/inbox :: inbox";
    }

    /** Where a message leads; opening it is reading it. */
    @GetMapping("/{id}")
    String open(@PathVariable long id, Locale reader) {
        return "redirect:" + inbox.read(id, reader).href();
    }

    @PostMapping("/{id}/read")
    String read(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            Locale reader) {
        inbox.read(id, reader);
        return back(show, page);
    }

    @HxRequest
    @PostMapping("/{id}/read")
    String readHere(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            Locale reader,
            Model model) {
        inbox.read(id, reader);
        fill(InboxFilter.of(show), page, reader, model);
        return "notification/inbox :: inbox";
    }

    @PostMapping("/read")
    String readAll(@RequestParam long upTo, RedirectAttributes flash) {
        inbox.readAll(upTo);
        flash.addFlashAttribute("toast", "notification.all-read");
        return back("", 0);
    }

    private void fill(InboxFilter filter, int page, Locale reader, Model model) {
        var messages = inbox.page(filter, page, Inbox.SIZE, reader);
        model.addAttribute("messages", messages);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", InboxFilter.values());
        model.addAttribute(
                "upTo", messages.items().stream().mapToLong(Told::id).max().orElse(0));
    }

    private static String back(String show, int page) {
        return "redirect:/inbox?show=" + InboxFilter.of(show).word() + "&page=" + Math.max(0, page);
    }
}
