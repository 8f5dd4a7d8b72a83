package org.yiliu.insight;

import java.util.List;

/**
 * Who has the open tasks.
 *
 * @param held by person: most late first, then most open
 * @param unclaimed open tasks that nobody has
 * @param unclaimedOverdue those of them whose time is past
 */
record OpenTasks(List<Workload> held, long unclaimed, long unclaimedOverdue) {

    /** Tasks of whoever has the most; 0 when nobody has one. */
    public long most() {
        return held.stream().mapToLong(Workload::open).max().orElse(0);
    }
}
