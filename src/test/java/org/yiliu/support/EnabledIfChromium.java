package org.yiliu.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a browser test where Chromium is installed; elsewhere it is skipped by name. See {@link TestBrowser}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(EnabledIfChromium.Condition.class)
public @interface EnabledIfChromium {

    /** Looks for the browser on the path. */
    class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return TestBrowser.executable()
                    .map(path -> ConditionEvaluationResult.enabled("browser " + path))
                    .orElseGet(() -> ConditionEvaluationResult.disabled("no chromium on the path"));
        }
    }
}
