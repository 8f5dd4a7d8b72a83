package org.yiliu.machine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why the program did not start, instead of a stack trace. */
class MisconfiguredMachineFailureAnalyzer extends AbstractFailureAnalyzer<MisconfiguredMachineException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MisconfiguredMachineException cause) {
        return new FailureAnalysis(
                "Machine suggestions cannot be switched on: " + cause.getMessage(), cause.action(), cause);
    }
}
