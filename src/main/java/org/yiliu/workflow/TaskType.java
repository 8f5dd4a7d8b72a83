package org.yiliu.workflow;

/** What a person is asked to do. Stored by name. */
public enum TaskType {
    ASSIGN,
    TRANSLATE,
    REVIEW,
    PUBLISH
}
