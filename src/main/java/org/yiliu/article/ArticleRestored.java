package org.yiliu.article;

/** A withdrawn article that had been handed in is taken up again; the process begins anew in the same transaction. */
public record ArticleRestored(String articleNumber) {}
