package org.yiliu.support;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets {@link OnMySql} tests run where a MySQL container can be had. */
class MySqlCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return MySqlServer.whyAbsent()
                .map(reason -> ConditionEvaluationResult.disabled("no MySQL: " + reason))
                .orElseGet(() -> ConditionEvaluationResult.enabled("MySQL is running"));
    }
}
