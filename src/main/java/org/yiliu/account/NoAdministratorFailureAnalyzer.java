package org.yiliu.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line why the program did not start, instead of a stack trace. */
class NoAdministratorFailureAnalyzer extends AbstractFailureAnalyzer<NoAdministratorException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoAdministratorException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set YILIU_ADMIN_USERNAME ([a-z0-9._-], a name not in use) and YILIU_ADMIN_PASSWORD"
                        + " (at least 10 characters), then start again.",
                cause);
    }
}
