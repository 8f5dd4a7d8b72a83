package org.yiliu.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One failed attempt to sign in. */
@Entity
@Table(name = "failed_sign_in")
class FailedSignIn {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String address;
    private Instant failedAt;

    @SuppressWarnings("NullAway.Init")
    protected FailedSignIn() {}

    FailedSignIn(String username, String address, Instant failedAt) {
        this.username = username;
        this.address = address;
        this.failedAt = failedAt;
    }
}
