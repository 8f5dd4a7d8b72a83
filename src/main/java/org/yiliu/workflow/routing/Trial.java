package org.yiliu.workflow.routing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.web.FieldProblem;

/**
 * What rules would decide.
 *
 * @param problems why they may not be saved
 * @param proof null when they could not be read
 */
record Trial(
        RoutingTable table,
        List<FieldProblem> problems,
        @Nullable Proof proof,
        List<Answer> answers) {

    /** @param rule which counts; null when none fits */
    record Answer(Map<String, Object> inputs, @Nullable Rule rule) {}
}
