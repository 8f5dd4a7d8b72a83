package org.yiliu.quality;

/** How much a finding weighs. */
public enum Severity {
    /** Holds the gate; only a chief editor may waive it. */
    BLOCKER,
    /** Someone should look; may be waived with a reason. */
    WARNING,
    /** Worth knowing. */
    INFO
}
