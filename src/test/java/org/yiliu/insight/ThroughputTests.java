package org.yiliu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiliu.workflow.WorkingTime;

class ThroughputTests {

    private final WorkingTime time = mock();

    @BeforeEach
    void worksRoundTheClock() {
        given(time.between(any(), any()))
                .willAnswer(call -> Duration.between(call.<Instant>getArgument(0), call.getArgument(1)));
    }

    @Test
    void takesTheMiddleOfAnOddNumber() {
        assertThat(of(took(1), took(30), took(2)).medianLeadHours()).isEqualTo(2.0);
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddle() {
        assertThat(of(took(1), took(30), took(2), took(3)).medianLeadHours()).isEqualTo(2.5);
    }

    @Test
    void saysTheShareThatNobodySentBack() {
        Publication sentBack = new Publication(Instant.EPOCH, Instant.EPOCH, true);

        assertThat(of(took(1), took(2), took(3), sentBack).firstPassRate()).isEqualTo(0.75);
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(of()).isEqualTo(new Throughput(0, 0, null));
        assertThat(of().firstPassRate()).isNull();
    }

    private Throughput of(Publication... publications) {
        return Throughput.of(List.of(publications), time);
    }

    private static Publication took(int hours) {
        return new Publication(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofHours(hours)), false);
    }
}
