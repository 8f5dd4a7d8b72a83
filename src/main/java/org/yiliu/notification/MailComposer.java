package org.yiliu.notification;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes mails: the person's language first, the other below; the same words as text and as HTML. */
@Component
class MailComposer {

    private final Teller teller;
    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final NotificationSettings settings;

    MailComposer(Teller teller, MessageSource messages, ITemplateEngine templates, NotificationSettings settings) {
        this.teller = teller;
        this.messages = messages;
        this.templates = templates;
        this.settings = settings;
    }

    /**
     * A composed mail.
     *
     * @param unsubscribe address that ends mails of this kind by one click; empty where that makes no sense
     */
    record Letter(String subject, String text, String html, String unsubscribe) {}

    Letter notice(InboxEntry entry, MailAddress to) {
        String kind = entry.kind().name();
        return letter(
                to,
                kind,
                reader -> {
                    Told told = teller.tell(List.of(entry), reader).get(0);
                    return told.title() == null
                            ? told.says()
                            : say("notification.mail.subject", reader, told.says(), told.title());
                },
                reader -> half(
                        reader,
                        say("notification.mail.heading", reader),
                        List.of(entry),
                        say("notification.mail.why", reader, say("notification.kind." + kind, reader)),
                        to,
                        kind));
    }

    Letter digest(List<InboxEntry> entries, MailAddress to) {
        return letter(
                to,
                MailUnsubscription.DIGEST,
                reader -> say("notification.mail.digest-subject", reader, entries.size()),
                reader -> half(
                        reader,
                        say("notification.mail.digest-heading", reader, entries.size()),
                        entries,
                        say("notification.mail.digest-why", reader),
                        to,
                        MailUnsubscription.DIGEST));
    }

    Letter confirmation(MailAddress to) {
        String link = settings.siteUrl() + "/mail/confirm/" + to.pendingToken();
        var halves = languages(to)
                .map(reader -> new Half(
                        reader.toLanguageTag(),
                        say("notification.mail.confirm-heading", reader),
                        List.of(new Item(
                                say("notification.mail.confirm-ask", reader, to.username()), "", "", "", link)),
                        say("notification.mail.confirm-why", reader),
                        List.of()))
                .toList();
        return new Letter(say("notification.mail.confirm-subject", to.language()), text(halves), html(halves), "");
    }

    private Letter letter(MailAddress to, String kind, Function<Locale, String> subject, Function<Locale, Half> half) {
        var halves = languages(to).map(half).toList();
        return new Letter(subject.apply(to.language()), text(halves), html(halves), unsubscribe(to, kind));
    }

    private static Stream<Locale> languages(MailAddress to) {
        boolean chinese = "zh".equals(to.language().getLanguage());
        return chinese
                ? Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                : Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    private Half half(
            Locale reader, String heading, List<InboxEntry> entries, String why, MailAddress to, String kind) {
        var items = teller.tell(entries, reader).stream()
                .map(told -> new Item(
                        told.says(),
                        told.title() == null ? "" : told.title(),
                        told.article() == null ? "" : told.article(),
                        told.quote() == null ? "" : told.quote(),
                        settings.siteUrl() + "/inbox/" + told.id()))
                .toList();
        return new Half(
                reader.toLanguageTag(),
                heading,
                items,
                why,
                List.of(
                        new Link(say("notification.mail.settings", reader), settings.siteUrl() + "/account/mail"),
                        new Link(say("notification.mail.unsubscribe", reader), unsubscribe(to, kind))));
    }

    private String unsubscribe(MailAddress to, String kind) {
        return settings.siteUrl() + "/mail/unsubscribe/" + to.unsubscribeToken() + "/" + kind;
    }

    private String html(List<Half> halves) {
        var context = new Context(Locale.ROOT);
        context.setVariable("halves", halves);
        return templates.process("notification/mail", context);
    }

    private static String text(List<Half> halves) {
        var text = new StringBuilder();
        for (Half half : halves) {
            text.append(text.isEmpty() ? "" : "\n----------------------------------------\n\n")
                    .append(half.heading())
                    .append("\n\n");
            for (Item item : half.items()) {
                text.append(item.says()).append('\n');
                if (!item.title().isEmpty()) {
                    text.append("  ")
                            .append(item.title())
                            .append("  ")
                            .append(item.article())
                            .append('\n');
                }
                if (!item.quote().isEmpty()) {
                    text.append("  > ")
                            .append(item.quote().replace("\n", "\n  > "))
                            .append('\n');
                }
                text.append("  ").append(item.link()).append("\n\n");
            }
            text.append(half.why()).append('\n');
            half.links()
                    .forEach(link -> text.append(link.words())
                            .append(": ")
                            .append(link.href())
                            .append('\n'));
        }
        return text.toString();
    }

    private String say(String key, Locale reader, Object... arguments) {
        return messages.getMessage(key, arguments, reader);
    }

    /** A mail in one language. Public for the template. */
    public record Half(String lang, String heading, List<Item> items, String why, List<Link> links) {}

    /** One message of it; what is not there is empty. */
    public record Item(String says, String title, String article, String quote, String link) {}

    /** An address with its words. */
    public record Link(String words, String href) {}
}
