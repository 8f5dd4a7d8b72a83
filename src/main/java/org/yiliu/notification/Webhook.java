package org.yiliu.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiliu.journal.JournalEvent;

/**
 * Another system that is called when something happens to an article.
 *
 * @param events what it is called for, all {@link #OFFERED}
 * @param secret {@code whsec_} and the key in Base64, as Standard Webhooks writes it
 */
record Webhook(
        long id,
        String address,
        Set<JournalEvent> events,
        boolean active,
        String secret,
        String createdBy,
        Instant createdAt) {

    private static final Pattern HOUSE =
            Pattern.compile("(ACCOUNT|PASSWORD|TOKEN|DEPARTMENT|TERMS?|ABSENCE|CALENDAR|ROUTING|PROCESS|WEBHOOK)_.*");

    /** What happens to articles; what happens to accounts or settings stays in the house. */
    static final Set<JournalEvent> OFFERED = Collections.unmodifiableSet(Arrays.stream(JournalEvent.values())
            .filter(event -> !HOUSE.matcher(event.name()).matches())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(JournalEvent.class))));
}
