package org.yiliu.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.web.InvalidRequestException;

/** Where the signed-in person gets mail, of what and when. */
@Service
@Transactional
class MailPreferences {

    /** How long a mailed link confirms. */
    static final Duration CONFIRMABLE = Duration.ofDays(3);

    /** So that nobody can have a stranger's inbox filled. */
    private static final Duration BETWEEN_LINKS = Duration.ofMinutes(1);

    private static final int LONGEST = 254;

    private final MailAddresses addresses;
    private final MailServer server;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Clock clock;

    MailPreferences(MailAddresses addresses, MailServer server, Outbox outbox, Accounts accounts, Clock clock) {
        this.addresses = addresses;
        this.server = server;
        this.outbox = outbox;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<MailAddress> address() {
        return addresses.find(me());
    }

    @Transactional(readOnly = true)
    public Map<Kind, MailChoice> choices() {
        return addresses.choices(me());
    }

    /** Keeps which kinds are mailed when, and the language of mails. Kinds left out stay as usual. */
    public void choose(Map<Kind, MailChoice> choices, Locale language) {
        row(language);
        addresses.language(me(), language);
        addresses.choose(me(), choices);
    }

    /**
     * Mails a link to the address; the one in use stays until the link is followed.
     *
     * @throws InvalidRequestException (400) if it is no address, no mail server is there, or the last link is not a
     *     minute old
     */
    public void ask(@Nullable String address, Locale language) {
        String asked = valid(address);
        if (!server.isConfigured()) {
            throw InvalidRequestException.of("address", "notification.mail.no-server");
        }
        MailAddress row = row(language);
        Instant now = clock.instant();
        if (row.pendingAt() != null && row.pendingAt().plus(BETWEEN_LINKS).isAfter(now)) {
            throw InvalidRequestException.of("address", "notification.mail.too-soon");
        }
        if (asked.equals(row.address())) {
            throw InvalidRequestException.of("address", "notification.mail.same-address");
        }
        addresses.pending(me(), asked, Tokens.next(), now);
        outbox.add(List.of(new Delivery.Draft(
                Channel.Name.MAIL, me(), null, MailTopic.CONFIRMATION.name(), Facts.write(Map.of()))));
    }

    /** No more mail, and no address kept. */
    public void remove() {
        addresses.remove(me());
    }

    /** Whether a link with this token would still confirm an address, and which; needs nobody signed in. */
    @Transactional(readOnly = true)
    public Optional<String> confirmable(String token) {
        return pending(token).map(row -> Objects.requireNonNull(row.pending()));
    }

    /** @return whether the token named a pending address; needs nobody signed in */
    public boolean confirm(String token) {
        var row = pending(token);
        row.ifPresent(known -> addresses.confirm(known.username(), token));
        return row.isPresent();
    }

    private Optional<MailAddress> pending(String token) {
        return addresses
                .findByPendingToken(token)
                .filter(row -> Objects.requireNonNull(row.pendingAt())
                        .plus(CONFIRMABLE)
                        .isAfter(clock.instant()));
    }

    private MailAddress row(Locale language) {
        String me = me();
        return addresses.lock(me).orElseGet(() -> {
            addresses.add(me, language, Tokens.next());
            return addresses.find(me).orElseThrow();
        });
    }

    private static String valid(@Nullable String address) {
        String given = address == null ? "" : address.strip();
        boolean sound = given.length() <= LONGEST
                && given.indexOf('@') > 0
                && given.chars().noneMatch(sign -> sign <= ' ' || sign > '~' || ",;<>()".indexOf(sign) >= 0);
        try {
            if (sound) {
                new InternetAddress(given, true).validate();
                return given;
            }
        } catch (AddressException unsound) {
            // refused below, as every other
        }
        throw InvalidRequestException.of("address", "notification.mail.bad-address");
    }

    private String me() {
        return accounts.current().username();
    }
}
