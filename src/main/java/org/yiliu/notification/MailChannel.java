package org.yiliu.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;

/** Sends mails through the house's server. */
@Component
class MailChannel implements Channel {

    private final MailServer server;
    private final MailAddresses addresses;
    private final MailComposer composer;
    private final InboxRows inbox;
    private final Accounts accounts;
    private final NotificationSettings settings;
    private final Clock clock;

    MailChannel(
            MailServer server,
            MailAddresses addresses,
            MailComposer composer,
            InboxRows inbox,
            Accounts accounts,
            NotificationSettings settings,
            Clock clock) {
        this.server = server;
        this.addresses = addresses;
        this.composer = composer;
        this.inbox = inbox;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Name name() {
        return Name.MAIL;
    }

    @Override
    public Answer deliver(Delivery delivery) {
        if (!server.isConfigured()) {
            throw new DeliveryFailedException("no mail server is configured", null, false, null);
        }
        MailAddress to = addresses
                .find(Objects.requireNonNull(delivery.recipient()))
                .filter(known -> accounts.isActive(known.username()))
                .orElseThrow(() -> new NotWantedException("no such active person"));
        boolean asking = MailTopic.valueOf(delivery.topic()) == MailTopic.CONFIRMATION;
        @Nullable String address = asking ? to.pending() : to.address();
        if (address == null) {
            throw new NotWantedException(asking ? "no address waits to be confirmed" : "no confirmed address");
        }
        try {
            server.sender().send(message(delivery, address, letter(delivery, to)));
            return Answer.NONE;
        } catch (MailException failure) {
            throw failed(failure);
        } catch (MessagingException unwritable) {
            throw new DeliveryFailedException(words(unwritable), null, true, unwritable);
        }
    }

    private MailComposer.Letter letter(Delivery delivery, MailAddress to) {
        Map<String, String> content = Facts.read(delivery.content());
        return switch (MailTopic.valueOf(delivery.topic())) {
            case CONFIRMATION -> composer.confirmation(to);
            case NOTICE ->
                composer.notice(
                        inbox.of(
                                        to.username(),
                                        Objects.requireNonNull(content.get("subject")),
                                        Long.parseLong(Objects.requireNonNull(content.get("place"))))
                                .orElseThrow(() -> new NotWantedException("the message is gone")),
                        to);
            case DIGEST -> {
                var entries = inbox.of(to.username(), ids(Objects.requireNonNull(content.get("entries"))));
                if (entries.isEmpty()) {
                    throw new NotWantedException("the messages are gone");
                }
                yield composer.digest(entries, to);
            }
        };
    }

    private static List<Long> ids(String list) {
        return Arrays.stream(list.split(",")).map(Long::valueOf).toList();
    }

    /** The message id is the delivery's own and stays, so that a receiver can tell a repetition. */
    private MimeMessage message(Delivery delivery, String address, MailComposer.Letter letter)
            throws MessagingException {
        MimeMessage message = server.sender().createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from()));
        helper.setTo(new InternetAddress(address, true));
        helper.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "));
        helper.setText(letter.text(), letter.html());
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", "<" + delivery.messageId() + "@" + host() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!letter.unsubscribe().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private String host() {
        @Nullable String host = URI.create(settings.siteUrl()).getHost();
        return host == null ? "localhost" : host;
    }

    /** A 5xx answer of the server is for good (RFC 5321 §4.2.1); everything else may pass. */
    private static DeliveryFailedException failed(MailException failure) {
        Throwable cause = failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : failure;
        for (Throwable at = cause; at != null; at = next(at)) {
            Integer code = code(at);
            if (code != null) {
                return new DeliveryFailedException(words(at), code, code >= 500, failure);
            }
        }
        return new DeliveryFailedException(words(cause), null, false, failure);
    }

    private static @Nullable Throwable next(Throwable at) {
        Throwable chained = at instanceof MessagingException messaging ? messaging.getNextException() : null;
        return chained != null ? chained : at.getCause();
    }

    private static @Nullable Integer code(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode();
        }
        return cause instanceof SMTPSendFailedException refused ? (Integer) refused.getReturnCode() : null;
    }

    private static String words(Throwable cause) {
        String said = cause.getMessage();
        return said == null ? cause.getClass().getSimpleName() : said.strip();
    }
}
