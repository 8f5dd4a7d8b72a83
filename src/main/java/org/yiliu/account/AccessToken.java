package org.yiliu.account;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A personal access token. The token itself is not kept, only its SHA-256. */
@Entity
@Table(name = "access_token")
class AccessToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private String label;
    private String tokenHash;
    private String hint;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    AccessToken(Account account, String label, String tokenHash, String hint, Instant createdAt, Instant expiresAt) {
        this.account = account;
        this.label = label;
        this.tokenHash = tokenHash;
        this.hint = hint;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    boolean worksAt(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now) && account.isActive();
    }

    /** @return false if it was revoked before */
    boolean revoke(Instant at) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = at;
        return true;
    }

    void used(Instant at) {
        usedAt = at;
    }

    Account account() {
        return account;
    }

    String label() {
        return label;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
    }

    AccessTokenView view(Instant now) {
        return new AccessTokenView(id == null ? 0 : id, label, hint, createdAt, expiresAt, usedAt, worksAt(now));
    }
}
