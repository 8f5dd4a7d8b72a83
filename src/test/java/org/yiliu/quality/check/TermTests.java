package org.yiliu.quality.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.quality.TextMother.aSegment;
import static org.yiliu.quality.TextMother.aText;
import static org.yiliu.quality.TextMother.places;
import static org.yiliu.quality.TextMother.sentences;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.quality.Surroundings;
import org.yiliu.termbase.Rendering;
import org.yiliu.termbase.RenderingForm;
import org.yiliu.termbase.TermEntry;
import org.yiliu.termbase.TermStatus;
import org.yiliu.termbase.Terminology;
import org.yiliu.termbase.Usage;

class TermTests {

    private static final Surroundings TERMS = new Surroundings(
            Terminology.of(
                    List.of(
                            term(
                                    1,
                                    "宣传部",
                                    TermStatus.DESK,
                                    rendering("Publicity Department", Usage.PREFERRED, RenderingForm.ANY),
                                    rendering("Propaganda Department", Usage.FORBIDDEN, RenderingForm.ANY)),
                            term(
                                    2,
                                    "沈阳工学院",
                                    TermStatus.DESK,
                                    rendering(
                                            "Shenyang Institute of Technology",
                                            Usage.PREFERRED,
                                            RenderingForm.FIRST_MENTION),
                                    rendering("the Institute", Usage.PREFERRED, RenderingForm.SHORT)),
                            term(
                                    3,
                                    "座谈会",
                                    TermStatus.OFFICIAL,
                                    rendering("symposium", Usage.PREFERRED, RenderingForm.ANY),
                                    rendering("panel discussion", Usage.ADMITTED, RenderingForm.ANY)),
                            term(
                                    4,
                                    "横向课题",
                                    TermStatus.PROVISIONAL,
                                    rendering("industry-funded project", Usage.PREFERRED, RenderingForm.ANY),
                                    rendering("horizontal project", Usage.FORBIDDEN, RenderingForm.ANY))),
                    LocalDate.of(2026, 3, 1)),
            null);

    @Test
    void missesATermAndSaysHowItReads() {
        Observation seen = one(new MissingTerm().examine(aSegment(1, "会议由宣传部举办", "It was held by an office"), TERMS));

        assertThat(seen.arguments()).containsExactly("宣传部", "Publicity Department");
        assertThat(seen.sourceFrom()).isEqualTo(3);
        assertThat(new MissingTerm().examine(aSegment(1, "宣传部举办", "The publicity department’s event"), TERMS))
                .isEmpty();
    }

    @Test
    void onlyNotesATermThatNobodyHasDecided() {
        assertThat(one(new MissingTerm().examine(aSegment(1, "横向课题", "A project"), TERMS))
                        .severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void holdsAForbiddenRenderingAndPutsTheRightOneInItsPlace() {
        Observation seen =
                one(new ForbiddenRendering().examine(aSegment(1, "宣传部举办", "The Propaganda Department held it"), TERMS));

        assertThat(seen.severity()).isNull();
        assertThat(seen.repair()).isNotNull();
        assertThat(seen.repair().target()).isEqualTo("The Publicity Department held it");
        assertThat(one(new ForbiddenRendering().examine(aSegment(1, "横向课题", "A horizontal project"), TERMS))
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void leavesAloneWhatTheChineseDoesNotName() {
        assertThat(new ForbiddenRendering().examine(aSegment(1, "会议", "The Propaganda Department"), TERMS))
                .isEmpty();
    }

    @Test
    void tellsATermRenderedInTwoWays() {
        CheckedText text =
                text(aSegment(1, "召开座谈会", "The symposium was held"), aSegment(2, "座谈会后", "After the panel discussion"));

        assertThat(places(new VariedTerm(), text)).containsExactly("panel discussion");
        assertThat(new VariedTerm()
                        .examine(text(aSegment(1, "座谈会", "A symposium"), aSegment(2, "座谈会", "Two symposiums"))))
                .isEmpty();
    }

    @Test
    void wantsTheFullFormFirst() {
        assertThat(sentences(
                        new FirstMention(),
                        text(
                                aSegment(1, "沈阳工学院开会", "The Institute held a meeting"),
                                aSegment(2, "沈阳工学院又开会", "The Institute held another"))))
                .hasSize(1);
        assertThat(new FirstMention()
                        .examine(text(
                                aSegment(1, "沈阳工学院开会", "Shenyang Institute of Technology met"),
                                aSegment(2, "沈阳工学院又开会", "The Institute met again"))))
                .isEmpty();
    }

    @Test
    void wantsAnAbbreviationExplained() {
        assertThat(places(new Acronym(), aText(aSegment(1, "省教育委员会", "The PEC said"))))
                .containsExactly("PEC");
        assertThat(new Acronym().examine(aText(aSegment(1, "省教育委员会", "The Provincial Education Committee (PEC) said"))))
                .isEmpty();
        assertThat(new Acronym().examine(aText(aSegment(1, "世卫组织", "The WHO said"))))
                .isEmpty();
    }

    private static CheckedText text(CheckedSegment... segments) {
        return aText(segments).within(TERMS);
    }

    private static Observation one(List<Observation> observations) {
        assertThat(observations).hasSize(1);
        return observations.get(0);
    }

    private static Rendering rendering(String text, Usage usage, RenderingForm form) {
        return new Rendering(text, usage, form);
    }

    private static TermEntry term(long id, String chinese, TermStatus status, Rendering... renderings) {
        return new TermEntry(
                id, chinese, List.of(), List.of(renderings), "campus", status, null, null, null, null, null, null, 1);
    }
}
