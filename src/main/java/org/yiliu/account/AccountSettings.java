package org.yiliu.account;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of sign-in.
 *
 * @param maxFailures failed sign-ins of one username from one address within the window before 429
 * @param failureWindow how long a failed sign-in counts
 * @param tokenLifetime how long a personal access token works
 * @param adminUsername sign-in name of the first administrator, created where there is none
 * @param adminPassword that administrator's password
 */
@Validated
@ConfigurationProperties("yiliu.account")
record AccountSettings(
        @DefaultValue("10") @Min(1) int maxFailures,
        @DefaultValue("15m") Duration failureWindow,
        @DefaultValue("365d") Duration tokenLifetime,
        @Nullable String adminUsername,
        @Nullable String adminPassword) {}
