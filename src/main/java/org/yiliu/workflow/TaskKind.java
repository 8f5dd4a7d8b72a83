package org.yiliu.workflow;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Role;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;

/** What each user task of the processes means: its type, its level, whose it is, and where its article stands. */
enum TaskKind {
    ASSIGN(ProcessModel.ASSIGN_TRANSLATOR, TaskType.ASSIGN, null, Role.COORDINATOR, Stage.ASSIGNING),
    TRANSLATE(ProcessModel.TRANSLATE, TaskType.TRANSLATE, null, Role.TRANSLATOR, Stage.TRANSLATING),
    FIRST_REVIEW(ProcessModel.FIRST_REVIEW, TaskType.REVIEW, ReviewLevel.FIRST, Role.REVIEWER, Stage.REVIEWING),
    SECOND_REVIEW(ProcessModel.SECOND_REVIEW, TaskType.REVIEW, ReviewLevel.SECOND, Role.EDITOR, Stage.REVIEWING),
    FINAL_REVIEW(ProcessModel.FINAL_REVIEW, TaskType.REVIEW, ReviewLevel.FINAL, Role.CHIEF_EDITOR, Stage.REVIEWING),
    SECOND_TOGETHER(ProcessModel.SECOND_TOGETHER, TaskType.REVIEW, ReviewLevel.SECOND, Role.EDITOR, Stage.REVIEWING),
    FINAL_TOGETHER(ProcessModel.FINAL_TOGETHER, TaskType.REVIEW, ReviewLevel.FINAL, Role.CHIEF_EDITOR, Stage.REVIEWING),
    PUBLISH(ProcessModel.PUBLISH, TaskType.PUBLISH, null, Role.PUBLISHER, Stage.PUBLISHING);

    private final String element;
    private final TaskType type;
    private final @Nullable ReviewLevel level;
    private final Role role;
    private final Stage stage;

    TaskKind(String element, TaskType type, @Nullable ReviewLevel level, Role role, Stage stage) {
        this.element = element;
        this.type = type;
        this.level = level;
        this.role = role;
        this.stage = stage;
    }

    /** @throws IllegalArgumentException if the processes have no such user task */
    static TaskKind ofElement(String element) {
        return Arrays.stream(values())
                .filter(kind -> kind.element.equals(element))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of task is drawn as " + element));
    }

    static TaskKind of(TaskType type, @Nullable ReviewLevel level) {
        return Arrays.stream(values())
                .filter(kind -> kind.type == type && kind.level == level)
                .findFirst()
                .orElseThrow();
    }

    String element() {
        return element;
    }

    TaskType type() {
        return type;
    }

    @Nullable
    ReviewLevel level() {
        return level;
    }

    Role role() {
        return role;
    }

    Stage stage() {
        return stage;
    }

    /** Whether whoever has such a task writes the article's English. */
    boolean holdsPen() {
        return type == TaskType.TRANSLATE || type == TaskType.REVIEW && !isTogether();
    }

    /** Whether another level reviews at the same time: then nobody writes, and what one signs cannot change under the other. */
    boolean isTogether() {
        return this == SECOND_TOGETHER || this == FINAL_TOGETHER;
    }
}
