package org.yiliu.notification;

/** Who may hear of a passage. */
enum Hearer {
    /** Whoever has or gets the task: the passage's {@code assignee}, else the article's. */
    ASSIGNEE,
    /** Whoever had it: the passage's {@code from}, else its {@code assignee}. */
    PREVIOUS,
    /** The passage's {@code reviewer}. */
    REVIEWER,
    AUTHOR,
    TRANSLATOR,
    /** Everybody who signed a level of the article. */
    SIGNATORIES,
    /** Everybody whose role may take the task that opened with nobody, except who translated what is to be reviewed. */
    POOL,
    COORDINATORS,
    PUBLISHERS,
    ADMINISTRATORS
}
