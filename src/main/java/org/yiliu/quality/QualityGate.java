package org.yiliu.quality;

import org.springframework.stereotype.Service;

/** Runs the checks over an article and holds what is not fit to go on. */
@Service
public class QualityGate {

    /** Findings on the present text, blockers first, then by segment. */
    public Findings examine(String number) {
        throw new UnsupportedOperationException();
    }

    /** @throws GateHoldsException (422 with {@code errors}) if a blocker is not waived */
    public void requireOpen(String number) {
        throw new UnsupportedOperationException();
    }

    /** Lets a finding stand, with a reason; it comes back when the text changes. */
    public Finding waive(String number, String findingId, String reason) {
        throw new UnsupportedOperationException();
    }
}
