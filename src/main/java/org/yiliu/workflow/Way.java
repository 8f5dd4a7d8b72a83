package org.yiliu.workflow;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.jspecify.annotations.Nullable;
import org.yiliu.workflow.diagram.StepState;

/**
 * One article's way through the process, as the engine's history tells it.
 *
 * @param passed every step entered, in any order
 * @param ended whether the article has arrived, or was withdrawn
 * @param held whether an automatic step failed and waits for an administrator
 */
record Way(List<HistoricActivityInstance> passed, boolean ended, boolean held) {

    /** The state of each step that has one, in the order of the drawing. */
    Map<String, StepState> states() {
        Map<String, StepState> states = new LinkedHashMap<>();
        for (String step : ProcessModel.STEPS) {
            StepState state = state(step);
            if (state != null) {
                states.put(step, state);
            }
        }
        return states;
    }

    private @Nullable StepState state(String step) {
        if (!ended && isNow(step)) {
            return held ? StepState.FAILED : StepState.NOW;
        }
        if (sentBack(step)) {
            return StepState.SENT_BACK;
        }
        if (of(step).anyMatch(visit -> !visit.isCanceled())) {
            return StepState.DONE;
        }
        return leftOut(step) ? StepState.SKIPPED : null;
    }

    private boolean isNow(String step) {
        if (step.equals(ProcessModel.PUBLISH_ARTICLE)) {
            // until a job runs this step, the history does not know that the article waits before it
            return ProcessModel.STEPS.stream()
                            .noneMatch(other -> of(other).anyMatch(visit -> visit.getEndTime() == null))
                    && !passed.isEmpty();
        }
        return of(step).anyMatch(visit -> visit.getEndTime() == null);
    }

    /** The last who decided sent the work back to the translator, and has not had it again. */
    private boolean sentBack(String step) {
        boolean decides = step.equals(ProcessModel.REVIEW_CALL) || step.equals(ProcessModel.PUBLISH);
        Date left = decides ? lastEnd(step) : null;
        if (left == null) {
            return false;
        }
        Date published = lastEnd(ProcessModel.PUBLISH);
        boolean last = step.equals(ProcessModel.PUBLISH) || published == null || published.before(left);
        return last
                && of(ProcessModel.TRANSLATE)
                        .anyMatch(visit -> !visit.getStartTime().before(left));
    }

    private @Nullable Date lastEnd(String step) {
        return of(step).filter(visit -> !visit.isCanceled())
                .flatMap(visit -> Stream.ofNullable(visit.getEndTime()))
                .max(Date::compareTo)
                .orElse(null);
    }

    /** The article took the other branch. */
    private boolean leftOut(String step) {
        return switch (step) {
            case ProcessModel.ASSIGN_TRANSLATOR ->
                of(ProcessModel.TRANSLATE).findAny().isPresent();
            case ProcessModel.PUBLICATION_TIME ->
                of(ProcessModel.PUBLISH_ARTICLE).findAny().isPresent();
            default -> false;
        };
    }

    private Stream<HistoricActivityInstance> of(String step) {
        return passed.stream().filter(visit -> visit.getActivityId().equals(step));
    }
}
