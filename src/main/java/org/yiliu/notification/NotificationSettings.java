package org.yiliu.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Messages that leave the house; docs/messages.md tells how to use these. The mail server itself is Spring Boot's
 * {@code spring.mail}; without {@code spring.mail.host} no mail is queued.
 *
 * @param siteUrl what links in mails begin with, no slash at the end
 * @param from sender of every mail: an address, or {@code Name <address>}
 * @param digestAt when the day's digest is made, on working days, in the newsroom's time
 * @param attempts most tries of one delivery, the first included
 * @param pause before the second try; doubled for each further one
 * @param longestPause no pause is longer
 * @param lease how long one node has a delivery to itself; longer than any single try can take
 * @param keep how long read messages and finished deliveries are kept
 */
@Validated
@ConfigurationProperties("yiliu.notification")
record NotificationSettings(
        @Pattern(regexp = "https?://[^/\\s]+(/\\S*[^/\\s])?") @DefaultValue("http://localhost:8080")
        String siteUrl,

        @NotBlank @DefaultValue("Yiliu <yiliu@localhost>") String from,
        @DefaultValue("08:30") LocalTime digestAt,
        @DefaultValue("8") @Min(1) @Max(50) int attempts,
        @DefaultValue("1m") @DurationMin(seconds = 1) Duration pause,
        @DefaultValue("6h") @DurationMin(seconds = 1) Duration longestPause,
        @DefaultValue("5m") @DurationMin(minutes = 2) Duration lease,
        @DefaultValue("180d") @DurationMin(days = 1) Duration keep,
        @DefaultValue @Valid Webhooks webhooks) {

    /**
     * Where webhooks may lead.
     *
     * @param hosts host names, or {@code *.example.edu} for all below one; empty: nowhere
     * @param allowPrivate whether addresses of this machine and of private networks may be called
     * @param allowHttp whether the address may be without TLS
     * @param timeout longest wait for a connection, and for the whole answer
     */
    record Webhooks(
            @DefaultValue List<String> hosts,
            @DefaultValue("false") boolean allowPrivate,
            @DefaultValue("false") boolean allowHttp,
            @DefaultValue("10s") @DurationMin(millis = 100) Duration timeout) {}

    /** How long to wait after this many tries: {@link #pause()}, doubled each time, up to {@link #longestPause()}. */
    Duration pauseAfter(int tries) {
        Duration wait = pause;
        for (int i = 1; i < tries && wait.compareTo(longestPause) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestPause) > 0 ? longestPause : wait;
    }
}
