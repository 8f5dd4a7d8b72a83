package org.yiliu.workflow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.yiliu.article.ArticleView;
import org.yiliu.web.ItemPage;

/** Tasks: who may take them, who has them, and how they end. */
@Service
public class Tasks {

    /** @throws TaskNotFoundException (404) if there is no such open task */
    public TaskView get(String id) {
        throw new UnsupportedOperationException();
    }

    /** The article's open task, if it has one. */
    public Optional<TaskView> open(String articleNumber) {
        throw new UnsupportedOperationException();
    }

    /** One indexed query, whatever the number of tasks. */
    public ItemPage<TaskView> search(TaskScope scope, @Nullable TaskType type, boolean overdue, Pageable page) {
        throw new UnsupportedOperationException();
    }

    /** How many tasks the caller has. */
    public long mine() {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a task from the pool; claiming again what one has already is no error.
     *
     * @throws TaskTakenException (409) if somebody else has it
     * @throws org.yiliu.review.DutiesNotSeparateException (403)
     */
    public TaskView claim(String id) {
        throw new UnsupportedOperationException();
    }

    /** Puts a task back into the pool; the assignee's or a coordinator's to do. */
    public TaskView release(String id) {
        throw new UnsupportedOperationException();
    }

    /** Gives a task to somebody; a coordinator's to do. */
    public TaskView assign(String id, String assignee) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends a task; when it returns, the article stands at its next task already.
     *
     * @throws org.yiliu.quality.GateHoldsException (422)
     * @throws org.yiliu.web.InvalidRequestException (400) if a field the outcome needs is missing
     */
    public ArticleView complete(String id, Completion completion) {
        throw new UnsupportedOperationException();
    }

    /** Names who may be given the task, with a reason for each who may not. */
    public List<Candidate> candidates(String id) {
        throw new UnsupportedOperationException();
    }

    /** @param reasonKey message key why the person is not eligible; null when eligible */
    public record Candidate(
            String username,
            int open,
            int overdue,
            @Nullable String reasonKey) {}
}
