package org.yiliu.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.draft.Dropped;

/** An article as the API writes it (contract: Article), and {@code dropped} where a draft was just read. */
public record ArticleResource(
        String number,
        String title,
        @Nullable String titleEnglish,
        Category category,
        Priority priority,
        Stage stage,
        @Nullable ReviewLevel level,
        int round,
        String origin,
        @Nullable LocalDate releasedOn,
        String byline,
        String author,
        @Nullable String translator,
        int sourceVersion,
        int targetVersion,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String taskId,
        @Nullable String slug,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Dropped> dropped) {

    /** What the API says of the article at this moment. */
    public static ArticleResource of(ArticleView article, Instant now) {
        return of(article, now, null);
    }

    static ArticleResource of(ArticleView article, Instant now, @Nullable List<Dropped> dropped) {
        return of(article, now, dropped, article.taskId());
    }

    static ArticleResource of(
            ArticleView article, Instant now, @Nullable List<Dropped> dropped, @Nullable String taskId) {
        return new ArticleResource(
                article.number(),
                article.title(),
                article.titleEnglish(),
                article.category(),
                article.priority(),
                article.stage(),
                article.level(),
                article.round(),
                article.origin(),
                article.releasedOn(),
                article.byline(),
                article.author(),
                article.translator(),
                article.sourceVersion(),
                article.targetVersion(),
                article.dueAt(),
                article.overdue(now),
                taskId,
                article.slug(),
                article.publishedAt(),
                article.createdAt(),
                article.updatedAt(),
                dropped);
    }
}
