package org.yiliu.workflow.routing;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Evaluates a table that is not in use, with the engine that will, and tells which rule it was. */
final class Deciding {

    private static final ThreadLocal<DmnDecisionTableEvaluationEvent> LAST = new ThreadLocal<>();
    private static final DmnEngine ENGINE = engine();

    private final DmnDecision decision;

    /** @throws RuntimeException if a cell is no condition */
    Deciding(byte[] file) {
        decision = ENGINE.parseDecision(RoutingDmn.DECISION, new ByteArrayInputStream(file));
    }

    private static DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(LAST::set));
        return configuration.buildEngine();
    }

    /**
     * The rule that counts for these inputs, if one fits.
     *
     * @return its id
     * @throws RuntimeException if a cell cannot be evaluated
     */
    Optional<String> rule(Map<String, Object> inputs) {
        try {
            ENGINE.evaluateDecisionTable(decision, inputs);
            return LAST.get().getMatchingRules().stream().findFirst().map(rule -> rule.getId());
        } finally {
            LAST.remove();
        }
    }
}
