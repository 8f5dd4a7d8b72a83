package org.yiliu.notification;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends mails by a mailed link, signed in or not (RFC 8058). The link's token can do nothing else. */
@Service
@Transactional
class MailUnsubscription {

    /** In place of a kind: the whole digest. */
    static final String DIGEST = "DIGEST";

    private final MailAddresses addresses;

    MailUnsubscription(MailAddresses addresses) {
        this.addresses = addresses;
    }

    /** Whether the link names somebody and something. */
    @Transactional(readOnly = true)
    public boolean isKnown(String token, String kind) {
        return isKind(kind) && addresses.findByUnsubscribeToken(token).isPresent();
    }

    /**
     * No more mails of the kind, or of all kinds that are in the digest. Again changes nothing.
     *
     * @return whether the link named somebody and something
     */
    public boolean end(String token, String kind) {
        Optional<MailAddress> row = isKind(kind) ? addresses.findByUnsubscribeToken(token) : Optional.empty();
        row.flatMap(known -> addresses.lock(known.username())).ifPresent(person -> {
            var choices = addresses.choices(person.username());
            choices.replaceAll((each, choice) -> {
                boolean meant = kind.equals(DIGEST)
                        ? choice == MailChoice.DIGEST
                        : each.name().equals(kind);
                return meant ? MailChoice.NEVER : choice;
            });
            addresses.choose(person.username(), choices);
        });
        return row.isPresent();
    }

    private static boolean isKind(String kind) {
        return kind.equals(DIGEST)
                || Stream.of(Kind.values()).anyMatch(each -> each.name().equals(kind));
    }
}
