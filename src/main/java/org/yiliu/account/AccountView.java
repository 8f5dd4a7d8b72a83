package org.yiliu.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it.
 *
 * @param revision which state of the account this is; a change says which one it starts from
 */
record AccountView(
        Person person,
        Strength strength,
        boolean active,
        Instant createdAt,
        @Nullable Instant signedInAt,
        int revision) {}
