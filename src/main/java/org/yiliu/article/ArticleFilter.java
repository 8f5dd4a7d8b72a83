package org.yiliu.article;

import org.jspecify.annotations.Nullable;

/**
 * What to list.
 *
 * @param text looked for in number, Chinese and English title; null or blank for all
 * @param overdue only those whose open task is past its time
 * @param person sign-in name of author, translator or assignee
 */
public record ArticleFilter(
        @Nullable Stage stage,
        @Nullable Category category,
        @Nullable String text,
        boolean overdue,
        @Nullable String person) {

    public static final ArticleFilter ALL = new ArticleFilter(null, null, null, false, null);
}
