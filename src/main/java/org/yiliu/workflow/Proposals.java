package org.yiliu.workflow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiliu.workflow.Tasks.Candidate;

/** Proposes who takes over which task: the best-ranked with room, counting what was proposed to them before. */
final class Proposals {

    private Proposals() {}

    /**
     * Goes through the tasks in the given order.
     *
     * @param candidates of each task; whoever has it now among them is passed over, being away
     * @return the proposed person by task; a task that nobody can take is left out
     */
    static Map<String, Candidate> of(List<WorkItem> tasks, Map<String, List<Candidate>> candidates) {
        Map<String, Integer> promised = new HashMap<>();
        Map<String, Candidate> proposed = new LinkedHashMap<>();
        for (WorkItem task : tasks) {
            Optional<Candidate> best = candidates.getOrDefault(task.taskId(), List.of()).stream()
                    .filter(candidate -> !task.isWith(candidate.username()))
                    .map(candidate -> candidate.busierBy(promised.getOrDefault(candidate.username(), 0)))
                    .filter(candidate -> !candidate.isBarred() && !candidate.isAbsent() && !candidate.isFull())
                    .min(Ranking.ORDER);
            best.ifPresent(candidate -> {
                promised.merge(candidate.username(), 1, Integer::sum);
                proposed.put(task.taskId(), candidate);
            });
        }
        return proposed;
    }
}
