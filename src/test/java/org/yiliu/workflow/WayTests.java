package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import org.yiliu.workflow.diagram.StepState;

class WayTests {

    @Test
    void tellsWhereTheArticleIsAndWhatItPassed() {
        Map<String, StepState> states =
                states(false, false, visit(ProcessModel.DRAFT_SUBMITTED, 1, 1), visit(ProcessModel.TRANSLATE, 2, null));

        assertThat(states)
                .containsEntry(ProcessModel.DRAFT_SUBMITTED, StepState.DONE)
                .containsEntry(ProcessModel.TRANSLATE, StepState.NOW)
                .containsEntry(ProcessModel.ASSIGN_TRANSLATOR, StepState.SKIPPED)
                .doesNotContainKey(ProcessModel.PUBLISH);
    }

    @Test
    void tellsFromWhereItWasSentBack() {
        Map<String, StepState> states = states(
                false,
                false,
                visit(ProcessModel.TRANSLATE, 1, 2),
                visit(ProcessModel.REVIEW_CALL, 2, 3),
                visit(ProcessModel.PUBLISH, 3, 4),
                visit(ProcessModel.TRANSLATE, 4, null));

        assertThat(states)
                .containsEntry(ProcessModel.PUBLISH, StepState.SENT_BACK)
                .containsEntry(ProcessModel.REVIEW_CALL, StepState.DONE)
                .containsEntry(ProcessModel.TRANSLATE, StepState.NOW);
    }

    @Test
    void standsBeforePublicationUntilAJobRunsIt() {
        assertThat(states(false, false, visit(ProcessModel.PUBLISH, 1, 2)))
                .containsEntry(ProcessModel.PUBLISH_ARTICLE, StepState.NOW);
        assertThat(states(false, true, visit(ProcessModel.PUBLISH, 1, 2)))
                .containsEntry(ProcessModel.PUBLISH_ARTICLE, StepState.FAILED);
    }

    @Test
    void leavesOutTheWaitForATimeThatWasNotAskedFor() {
        assertThat(states(
                        true,
                        false,
                        visit(ProcessModel.PUBLISH, 1, 2),
                        visit(ProcessModel.PUBLISH_ARTICLE, 2, 3),
                        visit(ProcessModel.ARTICLE_PUBLISHED, 3, 3)))
                .containsEntry(ProcessModel.PUBLICATION_TIME, StepState.SKIPPED)
                .containsEntry(ProcessModel.ARTICLE_PUBLISHED, StepState.DONE)
                .doesNotContainValue(StepState.NOW);
    }

    private static Map<String, StepState> states(boolean ended, boolean held, HistoricActivityInstance... visits) {
        return new Way(List.of(visits), ended, held).states();
    }

    private static HistoricActivityInstance visit(String step, int from, Integer to) {
        HistoricActivityInstance visit = mock(HistoricActivityInstance.class);
        when(visit.getActivityId()).thenReturn(step);
        when(visit.getStartTime()).thenReturn(new Date(from));
        when(visit.getEndTime()).thenReturn(to == null ? null : new Date(to));
        return visit;
    }
}
