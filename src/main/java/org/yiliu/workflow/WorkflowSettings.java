package org.yiliu.workflow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the processes.
 *
 * @param assignmentHours working hours a coordinator has to assign a translator, 1–80
 * @param jobExecutor whether timers and publication run by themselves; tests switch it off
 * @param pollInterval how long at most a due job waits until this node looks for it
 */
@Validated
@ConfigurationProperties("yiliu.workflow")
record WorkflowSettings(
        @DefaultValue("4") @Min(1) @Max(80) int assignmentHours,
        @DefaultValue("true") boolean jobExecutor,
        @DefaultValue("2s") Duration pollInterval) {}
