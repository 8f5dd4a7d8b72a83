package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yiliu.workflow.ProcessModel.FINAL_REVIEW;
import static org.yiliu.workflow.ProcessModel.FIRST_REVIEW;
import static org.yiliu.workflow.ProcessModel.REVIEW_APPROVED;
import static org.yiliu.workflow.ProcessModel.REVIEW_SENT_BACK;
import static org.yiliu.workflow.ProcessModel.SECOND_REVIEW;

import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way through {@code articleReview.bpmn}. */
class ArticleReviewProcessTests {

    private final ProcessesUnderTest process = new ProcessesUnderTest();

    @AfterEach
    void close() {
        process.close();
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST, userTask_firstReview, REVIEWER",
        "SECOND, userTask_secondReview, EDITOR",
        "FINAL, userTask_finalReview, CHIEF_EDITOR"
    })
    void asksTheLevelsOwnGroup(String level, String task, String group) {
        process.startReview(level);

        assertThat(process.at()).isEqualTo(task);
        assertThat(process.candidateGroups()).containsExactly(group);
        assertThat(process.task().getAssignee()).isNull();
        assertThat(process.task().getDueDate()).isNotNull();
    }

    @Test
    void takesTheLevelsOneAfterAnother() {
        process.startReview("FIRST", "SECOND", "FINAL");

        assertThat(process.at()).isEqualTo(FIRST_REVIEW);
        process.approve();
        assertThat(process.at()).isEqualTo(SECOND_REVIEW);
        process.approve();
        assertThat(process.at()).isEqualTo(FINAL_REVIEW);
        process.approve();

        assertThat(process.passed(REVIEW_APPROVED)).isTrue();
        assertThat(process.passed(REVIEW_SENT_BACK)).isFalse();
        assertThat(process.ended()).isTrue();
    }

    @Test
    void letsTheLevelThatAskedComeFirst() {
        process.startReview("FINAL", "FIRST");

        assertThat(process.at()).isEqualTo(FINAL_REVIEW);
        process.approve();
        assertThat(process.at()).isEqualTo(FIRST_REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"FIRST, SECOND", "SECOND, FINAL", "FINAL, FIRST"})
    void endsAtOnceIfALevelRequestsChanges(String level, String next) {
        process.startReview(level, next);

        process.sendBack(level);

        assertThat(process.passed(REVIEW_SENT_BACK)).isTrue();
        assertThat(process.passed(REVIEW_APPROVED)).isFalse();
        assertThat(process.ended()).isTrue();
    }

    @Test
    void approvesAtOnceIfEveryLevelStillStands() {
        process.startReview();

        assertThat(process.passed(REVIEW_APPROVED)).isTrue();
        assertThat(process.ended()).isTrue();
    }

    @Test
    void refusesALevelItDoesNotKnow() {
        assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> process.startReview("FOURTH"));
    }
}
