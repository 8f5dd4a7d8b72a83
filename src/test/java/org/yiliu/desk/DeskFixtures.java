package org.yiliu.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.review.Decision;
import org.yiliu.review.SignOff;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;

/** People and articles of an ordinary Wednesday, 11 March 2026, 14:00 in Shanghai. */
final class DeskFixtures {

    static final Instant NOW = Instant.parse("2026-03-11T06:00:00Z");

    static final Person HE_JING = person("author", "何静", "He Jing", Role.AUTHOR);
    static final Person SU_WEN = person("coordinator", "苏文", "Su Wen", Role.COORDINATOR);
    static final Person LIN_YUE = person("translator", "林悦", "Lin Yue", Role.TRANSLATOR);
    static final Person ZHOU = person("translator2", "周予安", "Zhou Yu’an", Role.TRANSLATOR);
    static final Person GU = person("reviewer", "顾一鸣", "Gu Yiming", Role.REVIEWER);
    static final Person CHEN_MO = person("editor", "陈默", "Chen Mo", Role.EDITOR);
    static final Person XU_KE = person("publisher", "许可", "Xu Ke", Role.PUBLISHER);

    private DeskFixtures() {}

    static Person person(String username, String chinese, String english, Role role) {
        return new Person(username, chinese, english, "basic-courses", Set.of(role));
    }

    static Map<String, Person> everybody() {
        Map<String, Person> people = new LinkedHashMap<>();
        for (Person person : new Person[] {HE_JING, SU_WEN, LIN_YUE, ZHOU, GU, CHEN_MO, XU_KE}) {
            people.put(person.username(), person);
        }
        return people;
    }

    static ArticleView article(String number, Stage stage, @Nullable ReviewLevel level, @Nullable String assignee) {
        return new ArticleView(
                number,
                "学校召开2026年春季学期本科教学工作会议",
                stage.ordinal() >= Stage.REVIEWING.ordinal()
                        ? "University Holds Undergraduate Teaching Conference for Spring 2026"
                        : null,
                Category.TEACHING,
                Priority.NORMAL,
                stage,
                level,
                stage == Stage.DRAFT ? 0 : 2,
                "教务处",
                LocalDate.parse("2026-03-06"),
                "何静",
                "author",
                stage == Stage.DRAFT || stage == Stage.ASSIGNING ? null : "translator",
                assignee,
                stage == Stage.DRAFT ? 1 : 3,
                stage.ordinal() >= Stage.REVIEWING.ordinal() ? 4 : 0,
                912,
                stage == Stage.DRAFT || stage == Stage.PUBLISHED ? null : Instant.parse("2026-03-11T08:00:00Z"),
                stage == Stage.DRAFT || stage == Stage.PUBLISHED ? null : "task-" + number,
                stage == Stage.PUBLISHED ? "teaching-conference" : null,
                stage == Stage.PUBLISHED ? Instant.parse("2026-03-10T08:00:00Z") : null,
                Instant.parse("2026-03-09T01:00:00Z"),
                Instant.parse("2026-03-11T05:30:00Z"));
    }

    static TaskView task(
            String number, TaskType type, String title, @Nullable String assignee, @Nullable String due, int round) {
        Stage stage = switch (type) {
            case ASSIGN -> Stage.ASSIGNING;
            case TRANSLATE -> Stage.TRANSLATING;
            case REVIEW -> Stage.REVIEWING;
            case PUBLISH -> Stage.PUBLISHING;
        };
        return new TaskView(
                "task-" + number,
                type,
                type == TaskType.REVIEW ? ReviewLevel.SECOND : null,
                number,
                title,
                number.endsWith("44") ? Category.COMPETITION : Category.TEACHING,
                stage,
                640,
                number.endsWith("44") ? Priority.URGENT : Priority.NORMAL,
                assignee,
                type == TaskType.REVIEW ? Role.EDITOR : type == TaskType.ASSIGN ? Role.COORDINATOR : Role.TRANSLATOR,
                Instant.parse("2026-03-10T01:00:00Z"),
                assignee == null ? null : Instant.parse("2026-03-10T02:00:00Z"),
                due == null ? null : Instant.parse(due),
                round);
    }

    static SignOff signOff(ReviewLevel level, int round, String reviewer, Decision decision, @Nullable String comment) {
        return new SignOff(
                level,
                round,
                reviewer,
                decision,
                comment,
                Instant.parse("2026-03-10T08:20:00Z"),
                round + 1,
                "9f3c72ae".repeat(8),
                false);
    }

    static Passage passage(
            String number,
            long sequence,
            String at,
            @Nullable String actor,
            JournalEvent event,
            Map<String, String> detail) {
        return new Passage(number, sequence, Instant.parse(at), actor, event, 1, detail);
    }
}
