package org.yiliu.workflow;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yiliu.account.Person;
import org.yiliu.article.ReviewLevel;
import org.yiliu.quality.QualityGate;
import org.yiliu.review.Decision;
import org.yiliu.review.Reviews;

/** A reviewer signs or sends back; {@code review} freezes, signs and records it. */
@Component
class ReviewEnding implements Ending {

    private final QualityGate gate;
    private final Reviews reviews;

    ReviewEnding(QualityGate gate, Reviews reviews) {
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
        Decision decision = Decision.APPROVED;
        if (completion.outcome() == TaskOutcome.CHANGES_REQUESTED) {
            decision = Decision.CHANGES_REQUESTED;
        } else {
            gate.requireOpen(article);
        }
        reviews.decide(article, level, item.round(), decision, completion.comment(), level == ReviewLevel.FINAL);
        return Map.of(ProcessModel.REVIEW_OUTCOME, decision.name(), ProcessModel.REQUESTED_BY, level.name());
    }
}
