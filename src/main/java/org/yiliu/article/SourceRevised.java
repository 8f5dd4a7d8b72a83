package org.yiliu.article;

/** The Chinese of a submitted article has a new version; the process reacts in the same transaction. */
public record SourceRevised(String articleNumber, int sourceVersion) {}
