package org.yiliu.support;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a test where a program is on the path; elsewhere it is skipped by name. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EnabledIfInstalled.Condition.class)
public @interface EnabledIfInstalled {

    /** The program's name. */
    String value();

    /** Looks for the program. */
    class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), EnabledIfInstalled.class)
                    .map(EnabledIfInstalled::value)
                    .filter(program -> !isInstalled(program))
                    .map(program -> ConditionEvaluationResult.disabled("no " + program + " on the path"))
                    .orElseGet(() -> ConditionEvaluationResult.enabled("installed"));
        }

        private static boolean isInstalled(String program) {
            return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        }
    }
}
