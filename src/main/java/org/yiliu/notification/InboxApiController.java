package org.yiliu.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.web.ItemPage;

/** The inbox, for programs. */
@RestController
@RequestMapping("/api/v1/inbox")
@Tag(name = "Inbox")
class InboxApiController {

    private final Inbox inbox;

    InboxApiController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    @Operation(summary = "My messages, newest first: unread, urgent (unread and told at once) or all")
    ItemPage<Message> list(
            @RequestParam(defaultValue = "unread") String show,
            @PageableDefault(size = 20) Pageable page,
            Locale reader) {
        return inbox.page(InboxFilter.of(show), page.getPageNumber(), page.getPageSize(), reader)
                .map(Message::of);
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "Mark a message as read; again changes nothing")
    Message read(@PathVariable long id, Locale reader) {
        return Message.of(inbox.read(id, reader));
    }

    /** @param message what happened, in a sentence in the caller's language */
    record Message(
            long id,
            Instant at,
            Kind kind,
            boolean urgent,
            String event,
            @Nullable String actor,
            @Nullable String articleNumber,
            @Nullable String title,
            String message,
            @Nullable String quote,
            String href,
            @Nullable Instant readAt) {

        static Message of(Told told) {
            return new Message(
                    told.id(),
                    told.at(),
                    told.kind(),
                    told.urgent(),
                    told.event(),
                    told.actor(),
                    told.article(),
                    told.title(),
                    told.says(),
                    told.quote(),
                    told.href(),
                    told.readAt());
        }
    }
}
