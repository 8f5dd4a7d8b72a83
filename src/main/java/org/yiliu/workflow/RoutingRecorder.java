package org.yiliu.workflow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.yiliu.article.Priority;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;

/**
 * Plans the article as routing decided, hands the steps the time the plan gives them, and records both: who assigns, how
 * many levels review, when each step is to be done.
 */
@Component
class RoutingRecorder implements ExecutionListener {

    private final Plans plans;
    private final Journal journal;

    RoutingRecorder(Plans plans, Journal journal) {
        this.plans = plans;
        this.journal = journal;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Plan plan = plans.make(execution.getProcessBusinessKey(), routed(execution));
        plan.steps().forEach(step -> give(execution, step));
        Map<String, String> decided = Stream.of(
                        ProcessModel.COORDINATOR_ASSIGNS_FLAG,
                        ProcessModel.REVIEW_LEVELS,
                        ProcessModel.TRANSLATION_HOURS,
                        ProcessModel.REVIEW_HOURS,
                        ProcessModel.PUBLICATION_HOURS)
                .collect(Collectors.toMap(
                        name -> name,
                        name -> String.valueOf(execution.getVariable(name)),
                        (one, same) -> one,
                        HashMap::new));
        decided.put("totalHours", String.valueOf(hours(plan.total())));
        decided.put("publishBy", plan.publication().toString());
        plan.steps().forEach(step -> decided.put("due." + name(step), step.due().toString()));
        Stream.of(ProcessModel.RESIGN_UNCHANGED, ProcessModel.PARALLEL_REVIEW)
                .filter(name -> Routing.isSet(execution::getVariable, name))
                .forEach(name -> decided.put(name, "true"));
        if (Routing.isSet(execution::getVariable, ProcessModel.SMALL_CORRECTION)) {
            String level = (String) execution.getVariable(ProcessModel.CORRECTION_LEVEL);
            if (level != null) {
                decided.put(ProcessModel.CORRECTION_LEVEL, level);
            }
        }
        journal.append(
                execution.getProcessBusinessKey(),
                null,
                JournalEvent.ROUTED,
                (Integer) execution.getVariable(ProcessModel.ROUND),
                decided);
    }

    private static Plans.Routed routed(DelegateExecution execution) {
        boolean known = execution.getVariable(ProcessModel.TRANSLATOR) != null;
        return new Plans.Routed(
                Priority.valueOf((String) execution.getVariable(ProcessModel.PRIORITY)),
                Boolean.TRUE.equals(execution.getVariable(ProcessModel.COORDINATOR_ASSIGNS_FLAG)) && !known,
                ((Number) execution.getVariable(ProcessModel.REVIEW_LEVELS)).intValue(),
                Timers.hours(execution.getVariable(ProcessModel.TRANSLATION_HOURS)),
                Timers.hours(execution.getVariable(ProcessModel.REVIEW_HOURS)),
                Timers.hours(execution.getVariable(ProcessModel.PUBLICATION_HOURS)));
    }

    /** The timers read the hours from the same variables that routing wrote. */
    private static void give(DelegateExecution execution, Plan.Step step) {
        String variable = switch (step.type()) {
            case ASSIGN -> ProcessModel.ASSIGNMENT_HOURS;
            case TRANSLATE -> ProcessModel.TRANSLATION_HOURS;
            case REVIEW -> ProcessModel.REVIEW_HOURS;
            case PUBLISH -> ProcessModel.PUBLICATION_HOURS;
        };
        execution.setVariable(variable, hours(step.time()));
    }

    /** Whole hours as the decision table writes them; parts only where there are some. */
    private static Number hours(Duration time) {
        return time.toMinutes() % 60 == 0 ? (Number) (int) time.toHours() : (Number) (time.toMinutes() / 60.0);
    }

    private static String name(Plan.Step step) {
        return step.level() == null ? step.type().name() : step.level().name();
    }
}
