package org.yiliu.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language why an article cannot be moved to another version; the engine says it in its own words. */
@Component
class MigrationProblems {

    private static final String NO_STEP = "There is no migration instruction";
    private static final String NOT_BEHIND = "Target activity is not async";

    private final StepNames names;
    private final MessageSource messages;

    MigrationProblems(StepNames names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    String step(String definition, String step, Locale reader) {
        return names.of(definition, step, reader);
    }

    /** Steps of the earlier version that nothing in the later one answers to. */
    List<String> missing(MigrationPlan plan, Locale reader) {
        Set<String> mapped = plan.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        Set<String> later = names.steps(plan.getTargetProcessDefinitionId()).keySet();
        return names.steps(plan.getSourceProcessDefinitionId()).keySet().stream()
                .filter(step -> !mapped.contains(step) && !later.contains(step))
                .map(step -> names.of(plan.getSourceProcessDefinitionId(), step, reader))
                .toList();
    }

    List<String> of(MigratingProcessInstanceValidationReport report, MigrationPlan plan, int target, Locale reader) {
        return Stream.of(
                        report.getFailures().stream().map(failure -> words(failure, "", plan, target, reader)),
                        report.getActivityInstanceReports().stream()
                                .flatMap(step -> step.getFailures().stream()
                                        .map(failure -> words(failure, step.getSourceScopeId(), plan, target, reader))),
                        report.getTransitionInstanceReports().stream()
                                .flatMap(step -> step.getFailures().stream()
                                        .map(failure -> words(failure, step.getSourceScopeId(), plan, target, reader))))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private String words(String failure, String step, MigrationPlan plan, int target, Locale reader) {
        String name = names.of(plan.getSourceProcessDefinitionId(), step, reader);
        if (failure.startsWith(NO_STEP)) {
            return say("operation.migration.no-step", reader, name, target);
        }
        return failure.startsWith(NOT_BEHIND)
                ? say("operation.migration.not-behind", reader, name, target)
                : say("operation.migration.unfit", reader, name, target);
    }

    String gone(Locale reader) {
        return say("operation.migration.gone", reader);
    }

    String technical(Locale reader) {
        return say("workflow.incident.technical", reader);
    }

    private String say(String key, Locale reader, Object... arguments) {
        return messages.getMessage(key, arguments, reader);
    }
}
