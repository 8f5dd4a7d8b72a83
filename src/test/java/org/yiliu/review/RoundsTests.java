package org.yiliu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiliu.article.ReviewLevel.FINAL;
import static org.yiliu.article.ReviewLevel.FIRST;
import static org.yiliu.article.ReviewLevel.SECOND;

import org.junit.jupiter.api.Test;
import org.yiliu.journal.JournalEvent;
import org.yiliu.translation.SegmentState;

/** Who signs next, and what still stands: the table of {@link SignOffSheet}, line by line. */
class RoundsTests {

    private final ReviewRoom three = new ReviewRoom(3);

    @Test
    void firstRoundPassesAllLevelsInOrder() {
        three.handIn("a");

        assertThat(three.remaining()).containsExactly(FIRST, SECOND, FINAL);
        assertThat(three.sheet()).isEqualTo("F1 S1 L1");
        assertThat(three.state()).isEqualTo(SegmentState.FINAL);
        three.requireSigned();
    }

    @Test
    void fewerLevelsLeaveOutTheSecondThenTheFirst() {
        assertThat(new ReviewRoom(2).handIn("a").remaining()).containsExactly(FIRST, FINAL);
        assertThat(new ReviewRoom(1).handIn("a").remaining()).containsExactly(FINAL);
    }

    @Test
    void whoAskedComesFirstThenWhoeverSignedAnotherText() {
        three.handIn("a").approve(FIRST).sendBack(SECOND).handIn("b");

        assertThat(three.remaining()).containsExactly(SECOND, FIRST, FINAL);
        assertThat(three.sheet()).isEqualTo("F1x S-1 S2 F2 L2");
        assertThat(three.journal)
                .containsExactly(
                        JournalEvent.SIGNED,
                        JournalEvent.RETURNED,
                        JournalEvent.SIGN_OFF_VOIDED,
                        JournalEvent.SIGNED,
                        JournalEvent.SIGNED,
                        JournalEvent.SIGNED);
        three.requireSigned();
    }

    @Test
    void whoSignedTheSameTextNeedNotSignTwice() {
        three.handIn("a").approve(FIRST).sendBack(SECOND).handIn("a");

        assertThat(three.remaining()).containsExactly(SECOND, FINAL);
        three.requireSigned();
    }

    @Test
    void aHigherLevelsCorrectionLeavesLowerSignaturesStanding() {
        three.handIn("a").approve(FIRST).approve(SECOND, "b").approve(FINAL, "c");

        assertThat(three.next()).isEmpty();
        assertThat(three.sheet()).isEqualTo("F1 S2 L3");
        three.requireSigned();
    }

    @Test
    void aCorrectionBeforeSendingBackIsTheReviewersToo() {
        three.handIn("a").approve(FIRST).sendBack(SECOND, "b").handIn("b");

        assertThat(three.remaining()).containsExactly(SECOND, FINAL);
    }

    @Test
    void undoingThatCorrectionLeavesTheTextThatWasSigned() {
        three.handIn("a").approve(FIRST).sendBack(SECOND, "b").handIn("a");

        assertThat(three.remaining()).containsExactly(SECOND, FINAL);
    }

    @Test
    void aLowerLevelsCorrectionVoidsTheHigherSignature() {
        three.handIn("a")
                .approve(FIRST)
                .sendBack(SECOND)
                .handIn("b")
                .approve(SECOND)
                .approve(FIRST, "c");

        assertThat(three.remaining()).containsExactly(SECOND, FINAL);
        assertThat(three.sheet()).isEqualTo("F1x S-1 S2x F3 S3 L3");
    }

    @Test
    void finalSendingBackComesFirstAndSuffices() {
        three.handIn("a").approve(FIRST).approve(SECOND).sendBack(FINAL).handIn("b");

        assertThat(three.remaining()).containsExactly(FINAL, FIRST, SECOND);
        assertThat(three.state()).isEqualTo(SegmentState.FINAL);
        three.requireSigned();
    }

    @Test
    void segmentsAreNotFinalWhileALevelIsLeft() {
        three.handIn("a")
                .approve(FIRST)
                .approve(SECOND)
                .sendBack(FINAL)
                .handIn("b")
                .approve(FINAL);

        assertThat(three.next()).contains(FIRST);
        assertThat(three.state()).isEqualTo(SegmentState.REVIEWED);
        assertThatThrownBy(three::requireSigned).isInstanceOf(SignedTextChangedException.class);
    }

    @Test
    void finalSignsAgainWhatALowerLevelCorrectedAfterIt() {
        three.handIn("a")
                .approve(FIRST)
                .approve(SECOND)
                .sendBack(FINAL)
                .handIn("b")
                .approve(FINAL);
        three.approve(FIRST, "c");

        assertThat(three.remaining()).containsExactly(SECOND, FINAL);
        three.requireSigned();
    }

    @Test
    void finalSendingBackWithoutAChangeSignsAlone() {
        three.handIn("a").approve(FIRST).approve(SECOND).sendBack(FINAL).handIn("a");

        assertThat(three.remaining()).containsExactly(FINAL);
    }

    @Test
    void twoLevelsAskingInTurnAreAskedTheNewestFirst() {
        three.handIn("a")
                .approve(FIRST)
                .sendBack(SECOND)
                .handIn("b")
                .approve(SECOND)
                .sendBack(FIRST);
        three.handIn("c");

        assertThat(three.remaining()).containsExactly(FIRST, SECOND, FINAL);
    }

    @Test
    void thePublisherSendingBackAsksEverybodyWhenTheTextChanged() {
        three.handIn("a").remaining();
        three.nextRound().handIn("b");

        assertThat(three.remaining()).containsExactly(FIRST, SECOND, FINAL);
        assertThat(three.sheet()).isEqualTo("F1x S1x L1x F2 S2 L2");
    }

    @Test
    void thePublisherSendingBackAsksNobodyWhenNothingChanged() {
        three.handIn("a").remaining();
        three.nextRound().handIn("a");

        assertThat(three.next()).isEmpty();
        three.requireSigned();
    }

    @Test
    void aRevisedSourceVoidsEverySignature() {
        three.handIn("a").approve(FIRST).approve(SECOND).reviseSource();

        assertThat(three.handIn("a").remaining()).containsExactly(FIRST, SECOND, FINAL);
        assertThat(three.sheet()).isEqualTo("F1x S1x F1 S1 L1");
    }

    @Test
    void askingTwiceVoidsOnce() {
        three.handIn("a").approve(FIRST).sendBack(SECOND).handIn("b");
        three.next();

        three.next();

        assertThat(three.journal).containsOnlyOnce(JournalEvent.SIGN_OFF_VOIDED);
    }

    @Test
    void aReviewersUnfinishedCorrectionVoidsNothing() {
        three.handIn("a").approve(FIRST).change("b");

        assertThat(three.next()).contains(SECOND);
        assertThat(three.sheet()).isEqualTo("F1");
    }

    @Test
    void whatWasSignedIsWhatIsPublished() {
        three.handIn("a").remaining();
        three.change("b");

        assertThatThrownBy(three::requireSigned).isInstanceOf(SignedTextChangedException.class);
    }

    @Test
    void showsTheVersionALevelSawLast() {
        three.handIn("a").approve(FIRST).approve(SECOND, "b");

        assertThat(three.reviews.lastSeenVersion(ReviewRoom.NUMBER, FIRST)).contains(1);
        assertThat(three.reviews.lastSeenVersion(ReviewRoom.NUMBER, SECOND)).contains(2);
        assertThat(three.reviews.lastSeenVersion(ReviewRoom.NUMBER, FINAL)).isEmpty();
    }
}
