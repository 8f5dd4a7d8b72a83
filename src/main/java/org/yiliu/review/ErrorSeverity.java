package org.yiliu.review;

/**
 * How grave an error is, with its penalty points: the severity multipliers 0, 1, 5 and 25 that the MQM scoring models
 * (themqm.org, "The MQM Scoring Models") give as the usual ones; all error types weigh alike. Stored by name.
 */
public enum ErrorSeverity {
    /** A reviewer would put it differently, or somebody else's fault: no points. */
    NEUTRAL(0),
    /** A reader notices, and understands all the same. */
    MINOR(1),
    /** A reader is misled or has to guess. */
    MAJOR(5),
    /** Must not be published: a wrong figure, name or official phrase that harms the university or a person. */
    CRITICAL(25);

    private final int penalty;

    ErrorSeverity(int penalty) {
        this.penalty = penalty;
    }

    /** Penalty points of one such error. */
    public int penalty() {
        return penalty;
    }
}
