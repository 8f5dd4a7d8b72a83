package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.workflow.ProcessModel.ARTICLE_PUBLISHED;
import static org.yiliu.workflow.ProcessModel.ARTICLE_WITHDRAWN;
import static org.yiliu.workflow.ProcessModel.ASSIGN_TRANSLATOR;
import static org.yiliu.workflow.ProcessModel.CARRY_OVER;
import static org.yiliu.workflow.ProcessModel.PAGE_ONLINE;
import static org.yiliu.workflow.ProcessModel.PUBLICATION_TIME;
import static org.yiliu.workflow.ProcessModel.PUBLISH;
import static org.yiliu.workflow.ProcessModel.PUBLISH_ARTICLE;
import static org.yiliu.workflow.ProcessModel.PUBLISH_OUTCOME;
import static org.yiliu.workflow.ProcessModel.RECORD_WITHDRAWAL;
import static org.yiliu.workflow.ProcessModel.REVIEW;
import static org.yiliu.workflow.ProcessModel.REVIEW_CALL;
import static org.yiliu.workflow.ProcessModel.ROUND;
import static org.yiliu.workflow.ProcessModel.SECOND_REVIEW;
import static org.yiliu.workflow.ProcessModel.SOURCE_REVISED;
import static org.yiliu.workflow.ProcessModel.TRANSLATE;
import static org.yiliu.workflow.ProcessModel.TRANSLATION;
import static org.yiliu.workflow.ProcessModel.TRANSLATOR;
import static org.yiliu.workflow.ProcessModel.WITHDRAWN;
import static org.yiliu.workflow.ProcessesUnderTest.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way through {@code articleTranslation.bpmn}. */
class ArticleTranslationProcessTests {

    private final ProcessesUnderTest process = new ProcessesUnderTest();

    @AfterEach
    void close() {
        process.close();
    }

    @Nested
    class TheStraightWay {

        @Test
        void offersAShortArticleToAllTranslators() {
            process.submitForThePool();

            assertThat(process.at()).isEqualTo(TRANSLATE);
            assertThat(process.task().getAssignee()).isNull();
            assertThat(process.candidateGroups()).containsExactly("TRANSLATOR");
        }

        @Test
        void asksTheCoordinatorForATranslator() {
            process.submitForTheCoordinator();

            assertThat(process.at()).isEqualTo(ASSIGN_TRANSLATOR);
            assertThat(process.candidateGroups()).containsExactly("COORDINATOR");
        }

        @Test
        void givesTheTranslationToWhomTheCoordinatorNames() {
            process.submitForTheCoordinator();

            process.complete(TRANSLATOR, "translator2");

            assertThat(process.at()).isEqualTo(TRANSLATE);
            assertThat(process.task().getAssignee()).isEqualTo("translator2");
        }

        @Test
        void offersTheTranslationToAllIfTheCoordinatorNamesNobody() {
            process.submitForTheCoordinator();

            process.complete(TRANSLATOR, null);

            assertThat(process.at()).isEqualTo(TRANSLATE);
            assertThat(process.task().getAssignee()).isNull();
        }

        @Test
        void doesNotAssignAKnownTranslatorAgain() {
            process.start("PARTY_BUILDING", 1000, "NORMAL", Map.of(TRANSLATOR, "translator"));

            assertThat(process.at()).isEqualTo(TRANSLATE);
            assertThat(process.task().getAssignee()).isEqualTo("translator");
        }

        @Test
        void reviewsWhatPassedTheGate() {
            process.submitForThePool();
            process.reviewAsks("FIRST");

            process.translate("translator");

            assertThat(process.ran).containsExactly("qualityGate");
            assertThat(process.running()).containsExactly(REVIEW, TRANSLATION);
            assertThat(process.at()).isEqualTo("userTask_firstReview");
        }

        @Test
        void givesEveryTaskADueDate() {
            process.submitForThePool();

            assertThat(process.task().getDueDate()).isEqualTo(NOON.plus(Duration.ofHours(4)));
        }

        @Test
        void publishesBehindThePublishersBack() {
            Place.AT_PUBLISH.reach(process);

            process.complete(PUBLISH_OUTCOME, "PUBLISH_NOW");

            assertThat(process.standsAt()).contains(PUBLISH_ARTICLE);
            assertThat(process.ran).doesNotContain("publish");
            process.runJobs();
            assertThat(process.ran).endsWith("publish");
            assertThat(process.passed(PAGE_ONLINE)).isTrue();
            assertThat(process.passed(ARTICLE_PUBLISHED)).isTrue();
            assertThat(process.ended()).isTrue();
        }

        @Test
        void publishesAtTheTimeThePublisherSet() {
            Place.AT_PUBLISH.reach(process);

            process.schedule(NOON.plus(Duration.ofDays(2)));

            assertThat(process.standsAt()).contains(PUBLICATION_TIME);
            process.passTo(NOON.plus(Duration.ofDays(1)));
            assertThat(process.standsAt()).contains(PUBLICATION_TIME);
            process.passTo(NOON.plus(Duration.ofDays(2)).plusSeconds(1));
            process.runJobs();
            assertThat(process.ran).endsWith("publish");
            assertThat(process.ended()).isTrue();
        }
    }

    @Nested
    class ChangesRequested {

        @Test
        void returnFromReviewToTheSameTranslator() {
            process.submitForThePool();
            process.reviewAsks("FIRST", "SECOND");
            process.translate("translator");

            process.sendBack("FIRST");

            assertThat(process.at()).isEqualTo(TRANSLATE);
            assertThat(process.task().getAssignee()).isEqualTo("translator");
            assertThat(process.variable(ROUND)).isEqualTo(2);
            assertThat(process.variable("requestedBy")).isEqualTo("FIRST");
        }

        @Test
        void goThroughGateAndReviewAgain() {
            returnFromReviewToTheSameTranslator();
            process.reviewAsks("FIRST");

            process.translate("translator");
            process.approve();

            assertThat(process.ran).containsExactly("qualityGate", "qualityGate");
            assertThat(process.at()).isEqualTo(PUBLISH);
            assertThat(process.variable(ROUND)).isEqualTo(2);
        }

        @Test
        void passReviewAtOnceIfEveryLevelStillStands() {
            returnFromReviewToTheSameTranslator();
            process.reviewAsks();

            process.translate("translator");

            assertThat(process.at()).isEqualTo(PUBLISH);
        }

        @Test
        void returnFromThePublisherToTheSameTranslator() {
            Place.AT_PUBLISH.reach(process);

            process.complete(PUBLISH_OUTCOME, "CHANGES_REQUESTED", "requestedBy", "PUBLISH");

            assertThat(process.at()).isEqualTo(TRANSLATE);
            assertThat(process.task().getAssignee()).isEqualTo("translator");
            assertThat(process.variable(ROUND)).isEqualTo(2);
        }
    }

    @Nested
    class SourceRevised {

        @Test
        void isNobodysConcernWhileTheCoordinatorAssigns() {
            process.submitForTheCoordinator();

            assertThat(process.hears(SOURCE_REVISED)).isFalse();
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AT_ASSIGN")
        void goesBackToTheTranslatorFrom(Place place) {
            place.reach(process);

            process.tell(SOURCE_REVISED);

            assertThat(process.ran).endsWith("carryOver");
            assertThat(process.passed(CARRY_OVER)).isTrue();
            assertThat(process.at()).isEqualTo(TRANSLATE);
            assertThat(process.task().getAssignee()).isEqualTo(place == Place.AT_TRANSLATE ? null : "translator");
            assertThat(process.running()).containsExactly(TRANSLATION);
            assertThat(process.variable(ROUND)).isEqualTo(1);
            assertThat(process.incidents()).isZero();
        }

        @Test
        void startsTheTimersAnew() {
            Place.SCHEDULED.reach(process);

            process.tell(SOURCE_REVISED);

            assertThat(process.timers()).isEqualTo(5);
        }

        @Test
        void isHeardAgainAndAgain() {
            Place.IN_REVIEW.reach(process);

            process.tell(SOURCE_REVISED);
            process.tell(SOURCE_REVISED);

            assertThat(process.at()).isEqualTo(TRANSLATE);
        }
    }

    @Nested
    class Withdrawal {

        @ParameterizedTest
        @EnumSource
        void endsEverythingFrom(Place place) {
            place.reach(process);

            process.tell(ARTICLE_WITHDRAWN);

            assertThat(process.ran).endsWith("withdrawal");
            assertThat(process.passed(RECORD_WITHDRAWAL)).isTrue();
            assertThat(process.passed(WITHDRAWN)).isTrue();
            assertThat(process.passed(ARTICLE_PUBLISHED)).isFalse();
            assertThat(process.ended()).isTrue();
            assertThat(process.task()).isNull();
            assertThat(process.timers()).isZero();
        }
    }

    @Nested
    class Timers {

        @ParameterizedTest
        @EnumSource(names = {"AT_ASSIGN", "AT_TRANSLATE", "IN_REVIEW", "AT_PUBLISH"})
        void fireOneAfterAnotherAndLetTheWorkGoOn(Place place) {
            place.reach(process);
            String at = process.at();
            process.ran.clear();

            process.passTo(NOON.plus(Duration.ofHours(3)).plusSeconds(1));
            assertThat(process.ran).containsExactly("reminder");
            process.passTo(NOON.plus(Duration.ofHours(7)).plusSeconds(1));

            assertThat(process.ran)
                    .containsExactlyInAnyOrder("reminder", "deadline", "escalation", "claimWarning", "claimExpiry");
            assertThat(process.at()).isEqualTo(at);
            assertThat(process.timers()).isZero();
        }

        @Test
        void areGoneWithTheTask() {
            process.submitForThePool();
            process.reviewAsks("FIRST");
            List<String> ofTheTranslation = process.timerIds();

            process.translate("translator");

            assertThat(process.timerIds()).hasSize(5).doesNotContainAnyElementsOf(ofTheTranslation);
        }
    }

    @Nested
    class FailedPublication {

        @Test
        void isTriedFiveTimesAndThenAnIncident() {
            Place.AT_PUBLISH.reach(process);
            process.publicationFailure = new IllegalStateException("disk full");
            process.complete(PUBLISH_OUTCOME, "PUBLISH_NOW");

            process.runJobs();
            assertThat(process.incidents()).isZero();
            process.exhaustRetries();

            assertThat(process.incidents()).isEqualTo(1);
            assertThat(process.standsAt()).contains(PUBLISH_ARTICLE);
        }

        @Test
        void goesOnWhenAnAdministratorRetriesIt() {
            Place.FAILED_PUBLICATION.reach(process);
            process.publicationFailure = null;

            process.retry();

            assertThat(process.ran).endsWith("publish");
            assertThat(process.ended()).isTrue();
        }
    }

    /** Where an article may stand when something comes in between. */
    enum Place {
        AT_ASSIGN(ProcessesUnderTest::submitForTheCoordinator, ASSIGN_TRANSLATOR),
        AT_TRANSLATE(ProcessesUnderTest::submitForThePool, TRANSLATE),
        IN_REVIEW(
                process -> {
                    process.submitForThePool();
                    process.reviewAsks("FIRST", "SECOND");
                    process.translate("translator");
                    process.approve();
                },
                SECOND_REVIEW),
        AT_PUBLISH(
                process -> {
                    process.submitForThePool();
                    process.reviewAsks("FIRST");
                    process.translate("translator");
                    process.approve();
                },
                PUBLISH),
        SCHEDULED(
                process -> {
                    AT_PUBLISH.way.accept(process);
                    process.schedule(NOON.plus(Duration.ofDays(2)));
                },
                PUBLICATION_TIME),
        FAILED_PUBLICATION(
                process -> {
                    AT_PUBLISH.way.accept(process);
                    process.publicationFailure = new IllegalStateException("disk full");
                    process.complete(PUBLISH_OUTCOME, "PUBLISH_NOW");
                    process.runJobs();
                    process.exhaustRetries();
                },
                PUBLISH_ARTICLE);

        private final Consumer<ProcessesUnderTest> way;
        private final String activityId;

        Place(Consumer<ProcessesUnderTest> way, String activityId) {
            this.way = way;
            this.activityId = activityId;
        }

        void reach(ProcessesUnderTest process) {
            way.accept(process);
            assertThat(process.standsAt()).contains(activityId);
            assertThat(process.standsAt().contains(REVIEW_CALL)).isEqualTo(this == IN_REVIEW);
        }
    }
}
