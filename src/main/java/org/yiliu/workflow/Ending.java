package org.yiliu.workflow;

import java.util.Map;
import org.yiliu.account.Person;

/** What ending a task of one type does besides leading the process on. */
interface Ending {

    TaskType type();

    /**
     * Does what the person decided, before the process goes on.
     *
     * @param completion valid for this type already
     * @return the variables that lead the process on
     */
    Map<String, Object> end(WorkItem item, Completion completion, Person me);

    /** Does what is left to do once the process stands at its next step. */
    default void ended(WorkItem item, Completion completion) {}
}
