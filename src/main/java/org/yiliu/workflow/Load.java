package org.yiliu.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many tasks somebody has, and how many of them are late. */
record Load(int open, int overdue, @Nullable Instant nextDue) {

    static final Load NONE = new Load(0, 0, null);
}
