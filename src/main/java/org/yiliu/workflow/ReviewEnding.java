package org.yiliu.workflow;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.yiliu.account.Person;
import org.yiliu.article.ReviewLevel;
import org.yiliu.quality.QualityGate;
import org.yiliu.review.Decision;
import org.yiliu.review.ReviewPlan;
import org.yiliu.review.Reviews;

/** A reviewer signs or sends back; {@code review} freezes, signs and records it. */
@Component
class ReviewEnding implements Ending {

    private final TaskService engine;
    private final QualityGate gate;
    private final Reviews reviews;

    ReviewEnding(TaskService engine, QualityGate gate, Reviews reviews) {
        this.engine = engine;
        this.gate = gate;
        this.reviews = reviews;
    }

    @Override
    public TaskType type() {
        return TaskType.REVIEW;
    }

    @Override
    public Map<String, Object> end(WorkItem item, Completion completion, Person me) {
        String article = item.articleNumber();
        ReviewLevel level = Objects.requireNonNull(item.level());
        ReviewPlan plan = Routing.plan(name -> engine.getVariable(item.taskId(), name));
        Decision decision = Decision.APPROVED;
        if (completion.outcome() == TaskOutcome.CHANGES_REQUESTED) {
            decision = Decision.CHANGES_REQUESTED;
        } else {
            gate.requireOpen(article);
        }
        reviews.decide(article, level, item.round(), decision, completion.comment(), plan);
        return Map.of(ProcessModel.REVIEW_OUTCOME, decision.name(), ProcessModel.REQUESTED_BY, level.name());
    }
}
