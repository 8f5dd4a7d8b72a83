package org.yiliu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.journal.JournalEvent;

/** Who hears of what, whichever database keeps it. */
abstract class HearingScenarios extends InNotification {

    @Test
    void tellsWhomWorkIsAssignedTo() {
        happens("coordinator", JournalEvent.ASSIGNED, Map.of("task", "TRANSLATE", "assignee", "translator2"));

        assertThat(told()).containsExactly(Map.entry("translator2", Kind.ASSIGNED));
    }

    @Test
    void tellsThoseWhomThePassageNames() {
        happens(
                null,
                JournalEvent.ESCALATED,
                Map.of("task", "TRANSLATE", "to", "chief, editor", "assignee", "translator"));

        assertThat(told()).isEqualTo(Map.of("chief", Kind.DUE, "editor", Kind.DUE));
    }

    @Test
    void tellsNobodyWhatTheyDidThemselves() {
        happens("coordinator", JournalEvent.DEADLINE_PASSED, Map.of("assignee", "translator"));
        happens("translator", JournalEvent.MOVED, Map.of("assignee", "translator", "from", "translator2"));

        assertThat(told()).isEqualTo(Map.of("translator", Kind.DUE, "translator2", Kind.PROGRESS));
    }

    @Test
    void tellsAnInactivePersonNothing() {
        jdbc.sql("update account set active = false where username = 'translator2'")
                .update();
        try {
            happens("coordinator", JournalEvent.ASSIGNED, Map.of("task", "TRANSLATE", "assignee", "translator2"));
        } finally {
            jdbc.sql("update account set active = true where username = 'translator2'")
                    .update();
        }

        assertThat(told()).isEmpty();
    }

    @Test
    void tellsAnUnknownPersonNothing() {
        happens("coordinator", JournalEvent.ASSIGNED, Map.of("task", "TRANSLATE", "assignee", "nobody.of.this.name"));

        assertThat(told()).isEmpty();
    }

    @Test
    void tellsThePoolOfANewTaskButNotTheTranslatorOfItsReview() {
        transaction.executeWithoutResult(status -> {
            articles.translatedBy(article, "versatile");
            articles.stands(article, new Standing(Stage.REVIEWING, ReviewLevel.FIRST, 1, "t", null, null));
            journal.append(article, null, JournalEvent.TASK_OPENED, 1, Map.of("task", "REVIEW", "level", "FIRST"));
        });

        assertThat(told().keySet()).contains("reviewer", "reviewer2").doesNotContain("versatile", "translator");
        assertThat(Set.copyOf(told().values())).containsExactly(Kind.POOL);
    }

    @Test
    void tellsATaskThatComesBackToSomebodyOnce() {
        transaction.executeWithoutResult(status -> {
            journal.append(article, "reviewer", JournalEvent.RETURNED, 1, Map.of("level", "FIRST", "comment", "数字有误"));
            articles.stands(article, new Standing(Stage.TRANSLATING, null, 2, "t", "translator", null));
            journal.append(article, null, JournalEvent.TASK_OPENED, 2, Map.of("task", "TRANSLATE"));
        });

        assertThat(told()).isEqualTo(Map.of("translator", Kind.RETURNED));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void tellsSomebodyOnceThatATaskOpensWithThem() {
        Map<String, String> detail = Map.of("task", "REVIEW", "level", "FIRST", "assignee", "reviewer");
        transaction.executeWithoutResult(status -> {
            journal.append(article, null, JournalEvent.TASK_OPENED, 2, detail);
            journal.append(article, null, JournalEvent.ASSIGNED, 2, detail);
        });

        assertThat(told()).isEqualTo(Map.of("reviewer", Kind.ASSIGNED));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void tellsThePoolOfAReviewThoughSomebodyHasTheOtherOne() {
        transaction.executeWithoutResult(status -> {
            articles.stands(article, new Standing(Stage.REVIEWING, ReviewLevel.SECOND, 2, "t", "editor", null));
            journal.append(article, null, JournalEvent.TASK_OPENED, 2, Map.of("task", "REVIEW", "level", "FINAL"));
        });

        assertThat(told()).containsEntry("chief", Kind.POOL).doesNotContainKey("editor");
    }

    @Test
    void tellsEverybodyWhoHadAPartThatItIsPublished() {
        happens("reviewer", JournalEvent.SIGNED, Map.of("level", "FIRST"));
        happens("chief", JournalEvent.SIGNED, Map.of("level", "FINAL"));
        jdbc.sql("delete from inbox_entry").update();

        happens("publisher", JournalEvent.PUBLISHED, Map.of("slug", "library"));

        assertThat(told())
                .isEqualTo(Map.of(
                        "author", Kind.PUBLISHED,
                        "translator", Kind.PUBLISHED,
                        "reviewer", Kind.PUBLISHED,
                        "chief", Kind.PUBLISHED));
    }

    @Test
    void tellsWhoHasItInHandOfARevisionAtOnceAndOthersInTheDigest() {
        transaction.executeWithoutResult(status -> {
            articles.stands(article, new Standing(Stage.TRANSLATING, null, 1, "t", "translator", null));
            journal.append(article, "author", JournalEvent.SOURCE_REVISED, 1, Map.of("version", "2"));
        });

        assertThat(told()).containsEntry("translator", Kind.CHANGED).containsEntry("coordinator", Kind.PROGRESS);
    }

    @Test
    void tellsAdministratorsOfAFailedStep() {
        happens(null, JournalEvent.STEP_FAILED, Map.of("step", "serviceTask_publish"));

        assertThat(told()).isEqualTo(Map.of("admin", Kind.FAILED));
    }

    @Test
    void tellsNothingOfARolledBackStep() {
        transaction.executeWithoutResult(status -> {
            journal.append(article, "coordinator", JournalEvent.ASSIGNED, 1, Map.of("assignee", "translator"));
            status.setRollbackOnly();
        });

        assertThat(rows()).isZero();
    }

    @Test
    void keepsPassagesOfAnInnerTransactionWithThatTransaction() {
        var inner = new org.springframework.transaction.support.TransactionTemplate(
                transaction.getTransactionManager(),
                new org.springframework.transaction.support.DefaultTransactionDefinition(
                        org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        transaction.executeWithoutResult(status -> {
            inner.executeWithoutResult(within ->
                    journal.append(article, "coordinator", JournalEvent.ASSIGNED, 1, Map.of("assignee", "translator")));
            status.setRollbackOnly();
        });

        assertThat(told()).isEqualTo(Map.of("translator", Kind.ASSIGNED));
    }
}
