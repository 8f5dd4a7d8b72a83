package org.yiliu.insight;

/**
 * The open tasks somebody has.
 *
 * @param overdue those of them whose time is past
 */
record Workload(String username, long open, long overdue) {}
