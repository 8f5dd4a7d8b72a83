package org.yiliu.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;

/** Puts an open task's row and its article's row together: two statements for any number of tasks. */
@Component
class TaskViews {

    private final Articles articles;

    TaskViews(Articles articles) {
        this.articles = articles;
    }

    TaskView of(WorkItem item) {
        return view(item, articles.get(item.articleNumber()));
    }

    List<TaskView> of(List<WorkItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Map<String, ArticleView> known = articles.numbered(
                items.stream().map(WorkItem::articleNumber).distinct().toList());
        return items.stream()
                .flatMap(item ->
                        Optional.ofNullable(known.get(item.articleNumber()))
                                .map(article -> view(item, article))
                                .stream())
                .toList();
    }

    private static TaskView view(WorkItem item, ArticleView article) {
        return new TaskView(
                item.taskId(),
                item.type(),
                item.level(),
                item.articleNumber(),
                article.title(),
                article.category(),
                article.stage(),
                article.characters(),
                item.priority(),
                item.assignee(),
                item.candidateRole(),
                item.createdAt(),
                item.claimedAt(),
                item.pausedAt() == null ? item.dueAt() : null,
                item.round());
    }
}
