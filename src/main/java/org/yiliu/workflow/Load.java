package org.yiliu.workflow;

/** How many tasks somebody has, and how many of them are late. */
record Load(int open, int overdue) {

    static final Load NONE = new Load(0, 0);
}
