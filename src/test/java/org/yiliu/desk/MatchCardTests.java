package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiliu.termbase.Rendering;
import org.yiliu.termbase.RenderingForm;
import org.yiliu.termbase.TermEntry;
import org.yiliu.termbase.TermStatus;
import org.yiliu.termbase.Terminology;
import org.yiliu.termbase.Usage;
import org.yiliu.translation.Match;

class MatchCardTests {

    private static final Terminology NONE = Terminology.of(List.of(), LocalDate.MIN);

    @Test
    void marksWhatTheMemorySaysInsteadAndWhatDependsOnItInTheEnglish() {
        MatchCard card = card(
                "在8门<1>基础课</1>中推行，3月起占比提高到40%。",
                "The <1>8</1> reform covers 8 courses and 40% from March, not 1,840.",
                "在12门<1>基础课</1>中推行，5月起占比提高到50%。",
                NONE);

        assertThat(card.source()).contains("<del class=\"yl-del\">").contains("<ins class=\"yl-ins\">");
        assertThat(card.target())
                .contains("covers <mark class=\"yl-hit\">8</mark> courses")
                .contains("<mark class=\"yl-hit\">40%</mark> from <mark class=\"yl-hit\">March</mark>")
                .contains("not 1,840.")
                .contains("<span class=\"yl-tag\">1</span>");
    }

    @Test
    void marksTheRenderingOfATermThatTheChineseDoesNotHaveAnyMore() {
        MatchCard card = card(
                "数学学院举办讲座。",
                "The School of Mathematics held a lecture.",
                "物理学院举办讲座。",
                Terminology.of(List.of(term("数学学院", "School of Mathematics")), LocalDate.of(2026, 3, 1)));

        assertThat(card.target()).isEqualTo("The <mark class=\"yl-hit\">School of Mathematics</mark> held a lecture.");
    }

    @Test
    void marksNothingWhereTheChineseIsTheSame() {
        MatchCard card = card("会议召开。", "The <b>meeting</b> was held.", "会议召开。", NONE);

        assertThat(card.source()).isNull();
        assertThat(card.target()).isEqualTo("The &lt;b&gt;meeting&lt;/b&gt; was held.");
    }

    @Test
    void showsWhichNumbersWerePutIn() {
        Match match = new Match(
                95,
                "FUZZY",
                "共180人参加。",
                "190 people attended.",
                "180 people attended.",
                "YL-2025-0318",
                Instant.EPOCH,
                "translator",
                "chief",
                "YL-2025-0318",
                true);

        MatchCard card = MatchCard.of(List.of(match), "共190人参加。", NONE, DeskFixtures.everybody())
                .get(0);

        assertThat(card.target())
                .isEqualTo("<del class=\"yl-del\">180</del><ins class=\"yl-ins\">190</ins> people attended.");
    }

    private static MatchCard card(String stored, String english, String present, Terminology terms) {
        Match match = new Match(
                86,
                "FUZZY",
                stored,
                english,
                english,
                "YL-2025-0318",
                Instant.EPOCH,
                "lin",
                null,
                "YL-2025-0318",
                false);
        return MatchCard.of(List.of(match), present, terms, Map.of()).get(0);
    }

    private static TermEntry term(String chinese, String english) {
        return new TermEntry(
                7,
                chinese,
                List.of(),
                List.of(new Rendering(english, Usage.PREFERRED, RenderingForm.ANY)),
                "units",
                TermStatus.DESK,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
