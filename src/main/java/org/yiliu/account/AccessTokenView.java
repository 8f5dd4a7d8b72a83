package org.yiliu.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token as its owner sees it.
 *
 * @param hint the token's first characters, by which its owner knows it again
 * @param works false once it has expired or was revoked
 */
record AccessTokenView(
        long id,
        String label,
        String hint,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        boolean works) {}
