package org.yiliu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.yiliu.article.ReviewLevel.FINAL;
import static org.yiliu.article.ReviewLevel.FIRST;
import static org.yiliu.article.ReviewLevel.SECOND;
import static org.yiliu.review.Decision.APPROVED;
import static org.yiliu.review.Decision.CHANGES_REQUESTED;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiliu.quality.Findings;
import org.yiliu.quality.GateHoldsException;
import org.yiliu.translation.PenNotHeldException;
import org.yiliu.translation.SegmentState;
import org.yiliu.web.InvalidRequestException;

class DecisionTests {

    private final ReviewRoom room = new ReviewRoom(3);

    @BeforeEach
    void handedIn() {
        room.handIn("a");
    }

    @Test
    void keepsWhatWasSigned() {
        SignOff line = room.decide(FIRST, APPROVED, " Fine. ");

        assertThat(line.level()).isEqualTo(FIRST);
        assertThat(line.reviewer()).isEqualTo("reviewer");
        assertThat(line.comment()).isEqualTo("Fine.");
        assertThat(line.contentHash()).isEqualTo("a");
        assertThat(line.version()).isOne();
        assertThat(line.round()).isOne();
        assertThat(line.voided()).isFalse();
        assertThat(room.reviews.sheet(ReviewRoom.NUMBER)).containsExactly(line);
        assertThat(room.state()).isEqualTo(SegmentState.REVIEWED);
    }

    @Test
    void stepsSegmentsBackWhenSentBack() {
        room.sendBack(FIRST);

        assertThat(room.state()).isEqualTo(SegmentState.TRANSLATED);
    }

    @Test
    void wantsAReasonForSendingBack() {
        assertThatThrownBy(() -> room.decide(FIRST, CHANGES_REQUESTED, " "))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> room.decide(FIRST, APPROVED, "x".repeat(2001)))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(room.sheet()).isEmpty();
    }

    @Test
    void refusesApprovalWhileTheGateHolds() {
        doThrow(new GateHoldsException(new Findings(true, List.of())))
                .when(room.gate)
                .requireOpen(ReviewRoom.NUMBER);

        assertThatThrownBy(() -> room.decide(FIRST, APPROVED, null)).isInstanceOf(GateHoldsException.class);
        room.sendBack(FIRST);
        assertThat(room.sheet()).isEqualTo("F-1");
    }

    @Test
    void refusesWhoeverHasNotTheTaskOfThatLevel() {
        room.decide(FIRST, APPROVED, null);

        assertThatThrownBy(() -> room.decideWithPenAsItIs("editor", SECOND, APPROVED, null))
                .isInstanceOf(PenNotHeldException.class);
        assertThatThrownBy(() -> room.decideWithPenAsItIs("reviewer2", FIRST, APPROVED, null))
                .isInstanceOf(PenNotHeldException.class);
    }

    @Test
    void refusesWhoeverWroteTheEnglishAtEveryLevel() {
        for (var level : List.of(FIRST, SECOND, FINAL)) {
            assertThatThrownBy(() -> room.decide("translator", level, APPROVED, null))
                    .isInstanceOf(DutiesNotSeparateException.class)
                    .hasMessageContaining("review.wrote-the-english");
            assertThat(room.reviews.mayReview(ReviewRoom.NUMBER, level, "translator"))
                    .isFalse();
        }
    }

    @Test
    void refusesASecondLevelToTheSamePerson() {
        room.decide("versatile", FIRST, APPROVED, null);

        assertThatThrownBy(() -> room.decide("versatile", SECOND, APPROVED, null))
                .isInstanceOf(DutiesNotSeparateException.class)
                .hasMessageContaining("review.signed-another-level.FIRST.SECOND");
    }

    @Test
    void refusesAnotherLevelToWhoeverOnlyCorrected() {
        room.took("versatile", SECOND);

        assertThat(room.reviews.mayReview(ReviewRoom.NUMBER, FIRST, "versatile"))
                .isFalse();
        assertThat(room.reviews.mayReview(ReviewRoom.NUMBER, SECOND, "versatile"))
                .isTrue();
    }

    @Test
    void letsTheSamePersonTakeTheSameLevelAgain() {
        room.sendBack(FIRST, "corrected").handIn("b").approve(FIRST);

        assertThat(room.sheet()).isEqualTo("F-2 F3");
    }
}
