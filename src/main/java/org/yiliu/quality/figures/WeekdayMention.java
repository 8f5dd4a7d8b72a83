package org.yiliu.quality.figures;

import java.time.DayOfWeek;

/** A day of the week named in a text. */
public record WeekdayMention(int from, int to, DayOfWeek day) {}
