package org.yiliu;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in two lines that the embedded database is another process's already, instead of a stack trace. */
class DataFolderInUseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's code for a database file that is locked. */
    private static final int ALREADY_OPEN = 90020;

    private final Environment environment;

    DataFolderInUseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() != ALREADY_OPEN) {
            return null;
        }
        return new FailureAnalysis(
                "The data folder " + environment.getProperty("yiliu.data-dir")
                        + " is in use: Yiliu, or another program that has its database open, is running already.",
                "Stop that one, or start this one with another folder: --yiliu.data-dir=<folder>.",
                cause);
    }
}
