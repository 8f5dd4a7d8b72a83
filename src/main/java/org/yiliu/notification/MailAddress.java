package org.yiliu.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a person gets mail.
 *
 * @param address confirmed address; null while there is none
 * @param pending an address that is not confirmed yet
 * @param pendingToken proves that whoever opens the mailed link reads the pending address
 * @param language of the mails' first half
 * @param unsubscribeToken names the person in mailed links, and can do nothing but unsubscribe
 * @param digestOn day of the last digest
 */
record MailAddress(
        String username,
        @Nullable String address,
        @Nullable String pending,
        @Nullable String pendingToken,
        @Nullable Instant pendingAt,
        Locale language,
        String unsubscribeToken,
        @Nullable LocalDate digestOn) {}
