package org.yiliu.workflow.calendar;

import jakarta.validation.constraints.NotEmpty;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the newsroom works, and the office hours it begins with; later an administrator changes these in the calendar.
 *
 * @param zone where the newsroom works
 * @param workdays days on which it works at first
 * @param hours when it works on those days at first, in order and without overlap
 */
@Validated
@ConfigurationProperties("yiliu.workflow")
record OfficeSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,

        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) @NotEmpty
        Set<DayOfWeek> workdays,

        @DefaultValue({"08:30-12:00", "13:30-17:30"}) @NotEmpty
        List<WorkingPeriod> hours) {}
