package org.yiliu.translation;

/** What a comment is. Stored by name. */
public enum CommentKind {
    /** Something said; anybody may settle it. */
    REMARK,
    /** Asked of the author; open until the author answers, or whoever asked takes it back. */
    QUESTION,
    /** The answer to a question. */
    ANSWER
}
