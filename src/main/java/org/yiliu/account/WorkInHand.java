package org.yiliu.account;

/** Lends the accounts the number of tasks somebody has; whoever keeps the tasks implements it. */
public interface WorkInHand {

    /** Open tasks of the person, which move on when the account is deactivated. */
    long openTasks(String username);
}
