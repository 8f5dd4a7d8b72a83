package org.yiliu.workflow;

import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is done about automatic steps that fail.
 *
 * @param retryAfter how long to wait before the second, third … attempt; after the last an administrator is asked
 * @param stepLimit how long a step may take before it counts as failed, 1 s to 10 min; a node that was killed loses its
 *     steps to the others ten seconds after this
 */
@Validated
@ConfigurationProperties("yiliu.workflow.failure")
record FailureSettings(
        @DefaultValue({"10s", "1m", "5m", "30m"}) @NotEmpty List<Duration> retryAfter,

        @DefaultValue("20s") @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration stepLimit) {}
