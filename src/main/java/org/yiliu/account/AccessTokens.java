package org.yiliu.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/** A person's own access tokens, for programs that act in their name. */
@Service
class AccessTokens {

    private static final String PREFIX = "yl_";
    private static final int HINT = PREFIX.length() + 6;
    private static final int LONGEST_LABEL = 100;
    private static final Duration NOTED = Duration.ofMinutes(10);

    private final AccessTokenRepository rows;
    private final AccountRepository accounts;
    private final Accounts people;
    private final Journal journal;
    private final AccountSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(
            AccessTokenRepository rows,
            AccountRepository accounts,
            Accounts people,
            Journal journal,
            AccountSettings settings,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.people = people;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return the token, shown this once */
    @Transactional
    public String create(String label) {
        if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
            throw InvalidRequestException.of("label", "account.name-invalid");
        }
        String username = people.current().username();
        var account = accounts.findByUsername(username).orElseThrow(() -> new AccountNotFoundException(username));
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        rows.save(new AccessToken(
                account,
                label.strip(),
                hash(token),
                token.substring(0, HINT),
                now,
                now.plus(settings.tokenLifetime())));
        note(username, JournalEvent.TOKEN_CREATED, label.strip());
        return token;
    }

    /** The signed-in person's tokens that were not revoked, newest first. */
    @Transactional(readOnly = true)
    public List<AccessTokenView> own() {
        var now = clock.instant();
        return rows
                .findByAccountUsernameAndRevokedAtIsNullOrderByIdDesc(
                        people.current().username())
                .stream()
                .map(token -> token.view(now))
                .toList();
    }

    /** Ends one of the signed-in person's tokens; another's or an unknown one is left alone. */
    @Transactional
    public void revoke(long id) {
        String username = people.current().username();
        rows.findByIdAndAccountUsername(id, username)
                .filter(token -> token.revoke(clock.instant()))
                .ifPresent(token -> note(username, JournalEvent.TOKEN_REVOKED, token.label()));
    }

    /** The person a presented token stands for; empty if it is unknown, expired, revoked or its owner inactive. */
    @Transactional
    public Optional<Person> owner(String presented) {
        if (!presented.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var now = clock.instant();
        return rows.findByTokenHash(hash(presented))
                .filter(token -> token.worksAt(now))
                .map(token -> {
                    noteUse(token, now);
                    return token.account().person();
                });
    }

    /** Not at every request: one write in ten minutes is enough to see whether a token is still in use. */
    private static void noteUse(AccessToken token, Instant now) {
        var last = token.usedAt();
        if (last == null || last.plus(NOTED).isBefore(now)) {
            token.used(now);
        }
    }

    private void note(String username, JournalEvent event, String label) {
        journal.append("account:" + username, username, event, 0, Map.of("label", label));
    }

    /** 256 random bits need no slow hash. */
    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
