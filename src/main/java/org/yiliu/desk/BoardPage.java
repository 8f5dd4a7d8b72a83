package org.yiliu.desk;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Passage;
import org.yiliu.workflow.Staffing;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;

/**
 * The board of one kind of task: who has what.
 *
 * @param columns the pool first, then one for each person
 * @param shown how many tasks the columns hold, of {@code total}
 * @param declined who last declined a task that waits in the pool, by its id
 * @param toMove the work of those who are away, of every kind
 */
record BoardPage(
        Kind kind,
        List<Column> columns,
        long shown,
        long total,
        Map<String, Passage> declined,
        List<Staffing.ToMove> toMove,
        Map<String, Person> people,
        Person me) {

    /** The kinds of task, each a tab. */
    enum Kind {
        TRANSLATE(TaskType.TRANSLATE, null),
        FIRST(TaskType.REVIEW, ReviewLevel.FIRST),
        SECOND(TaskType.REVIEW, ReviewLevel.SECOND),
        FINAL(TaskType.REVIEW, ReviewLevel.FINAL),
        PUBLISH(TaskType.PUBLISH, null);

        private final TaskType type;
        private final @Nullable ReviewLevel level;

        Kind(TaskType type, @Nullable ReviewLevel level) {
            this.type = type;
            this.level = level;
        }

        static Kind named(@Nullable String name) {
            for (Kind kind : values()) {
                if (kind.address().equals(name)) {
                    return kind;
                }
            }
            return TRANSLATE;
        }

        TaskType type() {
            return type;
        }

        @Nullable
        ReviewLevel level() {
            return level;
        }

        /** As it stands in the address. */
        public String address() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Message key of its name. */
        public String key() {
            return level == null ? "task." + type : "level." + level;
        }
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /** Administrators look on. */
    public boolean mayAssign() {
        return me.has(Role.COORDINATOR);
    }

    /** @param colleague null for the pool */
    record Column(Staffing.@Nullable Colleague colleague, List<TaskView> tasks) {

        /** The sign-in name; empty for the pool. */
        public String username() {
            return colleague == null ? "" : colleague.person().username();
        }
    }

    /**
     * What was asked for and not done: shown above the board, to be confirmed or given up.
     *
     * @param lines what is wrong with each
     * @param moves what was asked for, each {@code <task>:<sign-in name>}
     * @param confirmable whether it is done if the coordinator says so
     * @param away whether it was the work of somebody who is away
     */
    record Refused(List<Line> lines, List<String> moves, boolean confirmable, boolean away) implements Serializable {}

    /** @param title of the article; empty where no single one is meant */
    record Line(String title, String reason) implements Serializable {}
}
