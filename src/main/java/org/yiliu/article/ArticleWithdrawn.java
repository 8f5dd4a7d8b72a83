package org.yiliu.article;

/** An article was taken back; the process ends in the same transaction and a public page answers 410. */
public record ArticleWithdrawn(String articleNumber, String reason, boolean wasPublished) {}
