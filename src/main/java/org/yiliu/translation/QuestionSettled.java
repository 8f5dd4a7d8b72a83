package org.yiliu.translation;

/** A question to the author is answered, or taken back. */
public record QuestionSettled(String articleNumber, long questionId, boolean blocking) {}
