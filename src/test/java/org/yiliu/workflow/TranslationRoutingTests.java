package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;

/** Every rule of {@code translationRouting.dmn}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslationRoutingTests {

    private ProcessesUnderTest processes;

    @BeforeAll
    void open() {
        processes = new ProcessesUnderTest();
    }

    @AfterAll
    void close() {
        processes.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY_BUILDING,   500, URGENT, true,  3,  4,  2, 1",
        "INTERNATIONAL,   5000, URGENT, true,  3,  4,  2, 1",
        "TEACHING,        1501, URGENT, true,  3,  4,  2, 1",
        "ANNOUNCEMENT,     300, URGENT, true,  2,  4,  2, 1",
        "RESEARCH,        1500, URGENT, true,  2,  4,  2, 1",
        "PARTY_BUILDING,  1200, NORMAL, true,  3, 16,  8, 4",
        "INTERNATIONAL,    300, NORMAL, true,  3, 16,  8, 4",
        "PARTY_BUILDING,  1501, NORMAL, true,  3, 24,  8, 4",
        "INTERNATIONAL,   3000, NORMAL, true,  3, 24,  8, 4",
        "PARTY_BUILDING,  3001, NORMAL, true,  3, 40, 16, 4",
        "ANNOUNCEMENT,     799, NORMAL, false, 1,  8,  4, 4",
        "ANNOUNCEMENT,     800, NORMAL, false, 2, 16,  8, 4",
        "CAMPUS_LIFE,      799, NORMAL, false, 2,  8,  4, 4",
        "CAMPUS_LIFE,        0, NORMAL, false, 2,  8,  4, 4",
        "COMPETITION,      800, NORMAL, false, 2, 16,  8, 4",
        "TEACHING,        1500, NORMAL, false, 2, 16,  8, 4",
        "RESEARCH,        1501, NORMAL, true,  3, 24,  8, 4",
        "RESEARCH,        3000, NORMAL, true,  3, 24,  8, 4",
        "ANNOUNCEMENT,  200000, NORMAL, true,  3, 40, 16, 4"
    })
    void decides(
            Category category,
            int characters,
            Priority priority,
            boolean coordinatorAssigns,
            int levels,
            int translation,
            int review,
            int publication) {
        assertThat(processes.decide(category.name(), characters, priority.name()))
                .containsEntry(ProcessModel.COORDINATOR_ASSIGNS_FLAG, coordinatorAssigns)
                .containsEntry(ProcessModel.REVIEW_LEVELS, levels)
                .containsEntry(ProcessModel.TRANSLATION_HOURS, translation)
                .containsEntry(ProcessModel.REVIEW_HOURS, review)
                .containsEntry(ProcessModel.PUBLICATION_HOURS, publication)
                .containsEntry(ProcessModel.RESIGN_UNCHANGED, false)
                .containsEntry(ProcessModel.PARALLEL_REVIEW, false)
                .containsEntry(ProcessModel.CORRECTION_LEVEL, "FINAL")
                .containsEntry(ProcessModel.CORRECTION_LIMIT, 80)
                .hasSize(9);
    }

    @ParameterizedTest
    @EnumSource
    void alwaysReachesADecision(Category category) {
        for (Priority priority : Priority.values()) {
            for (int characters : new int[] {0, 1, 799, 800, 801, 1500, 1501, 3000, 3001, 200_000}) {
                assertThat(processes.decide(category.name(), characters, priority.name()))
                        .hasSize(9);
            }
        }
    }
}
