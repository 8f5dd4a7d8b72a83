package org.yiliu.quality.figures;

/** What a figure counts. Two figures of different kinds can still mean the same: 三成 is 30%. */
public enum FigureKind {
    /** A quantity, a year, a digit of a name: 320, C919. */
    NUMBER,
    /** A rank: 第十四, 14th. */
    ORDINAL,
    /** Hundredths, as the number before the sign: 30 for 30%, 百分之三十 and 三成. */
    PERCENT,
    /** Percentage points: 2.1 for 2.1个百分点. */
    POINTS,
    /** So many times the base: 两倍, triple. */
    MULTIPLE,
    /** So many more times the base: 增长两倍, which makes it threefold. */
    GROWTH,
    /** A part: 三分之一, two-thirds. */
    FRACTION,
    /** An order of magnitude only: 数百, dozens. */
    VAGUE,
    /** A part of a date or a time of day; compared as such, here only so that nobody takes it for invented. */
    CALENDAR
}
