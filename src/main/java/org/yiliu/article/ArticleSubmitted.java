package org.yiliu.article;

/** An author handed a draft in; the process begins in the same transaction. */
public record ArticleSubmitted(String articleNumber, int sourceVersion) {}
