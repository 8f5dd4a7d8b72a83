package org.yiliu.workflow;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiliu.article.OwnTask;

/** Tells the API which of two tasks that are open together is the caller's. */
@Component
class OwnOpenTask implements OwnTask {

    private final Tasks tasks;

    OwnOpenTask(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<String> of(String articleNumber) {
        return tasks.open(articleNumber).map(TaskView::id);
    }
}
