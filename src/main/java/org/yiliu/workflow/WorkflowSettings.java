package org.yiliu.workflow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the processes.
 *
 * @param zone where the newsroom works
 * @param workdays days on which it works
 * @param hours when it works on those days, in order and without overlap
 * @param assignmentHours working hours a coordinator has to assign a translator, 1–80
 * @param jobExecutor whether timers and publication run by themselves; tests switch it off
 * @param pollInterval how long at most a due job waits until this node looks for it
 */
@Validated
@ConfigurationProperties("yiliu.workflow")
record WorkflowSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,

        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) @NotEmpty
        Set<DayOfWeek> workdays,

        @DefaultValue({"08:30-12:00", "13:30-17:30"}) @NotEmpty
        List<WorkingPeriod> hours,

        @DefaultValue("4") @Min(1) @Max(80) int assignmentHours,
        @DefaultValue("true") boolean jobExecutor,
        @DefaultValue("2s") Duration pollInterval) {}
