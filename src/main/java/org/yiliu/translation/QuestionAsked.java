package org.yiliu.translation;

/** Somebody asks the author, or asks again; heard in the same transaction, which a refusal undoes. */
public record QuestionAsked(String articleNumber, long questionId, String asker, boolean blocking) {}
