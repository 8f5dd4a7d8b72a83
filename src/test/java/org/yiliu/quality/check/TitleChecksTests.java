package org.yiliu.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.text.SegmentKind;

class TitleChecksTests {

    private final TitleCapitals chicago = new TitleCapitals(new HeadlineSettings(HeadlineStyle.CHICAGO, 60));
    private final TitleCapitals ap = new TitleCapitals(new HeadlineSettings(HeadlineStyle.AP, 60));
    private final TitleCapitals sentence = new TitleCapitals(new HeadlineSettings(HeadlineStyle.SENTENCE, 60));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Institute holds Meeting on Party History|Institute Holds Meeting on Party History",
                "institute Signs Agreement With Finland|Institute Signs Agreement with Finland",
                "A Study Of The Sea|A Study of the Sea",
                "Two Days on the Track: scenes from the Meet|Two Days on the Track: Scenes from the Meet",
                "Team Develops Low-power System|Team Develops Low-Power System"
            })
    void mendsCapitalsAfterChicago(String title, String mended) {
        assertThat(mend(chicago, title)).isEqualTo(mended);
    }

    @Test
    void mendsCapitalsAfterAp() {
        assertThat(mend(ap, "Institute Signs Agreement with Finland"))
                .isEqualTo("Institute Signs Agreement With Finland");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smart Sensing Team Develops Low-Power Freeze-Thaw Monitoring System",
                "Notice of Service Interruptions During the Campus Network Upgrade",
                "Institute Signs Agreement with Kaloinen University of Applied Sciences, Finland",
                "Two Days on the Track: Scenes from the 24th Spring Sports Meet",
                "iPhone App Speeds Up Work",
                "Student Wins 3km Race"
            })
    void hasNothingToSayOfGoodTitles(String title) {
        assertThat(chicago.examine(segment(SegmentKind.TITLE, title))).isEmpty();
    }

    @Test
    void wantsSentenceCaseWhereTheHouseDoes() {
        CheckedSegment headline = segment(SegmentKind.TITLE, "Institute Holds Summary Meeting Today");
        CheckedSegment plain = segment(SegmentKind.TITLE, "Institute holds summary meeting today");

        assertThat(sentence.examine(headline)).hasSize(1);
        assertThat(sentence.examine(plain)).isEmpty();
    }

    @Test
    void wantsSentenceCaseOfHeadingsWithoutInsisting() {
        CheckedSegment heading = segment(SegmentKind.HEADING, "What Students Learned From Their Teachers");

        assertThat(chicago.examine(heading)).extracting(Observation::severity).containsExactly(Severity.INFO);
        assertThat(chicago.examine(segment(SegmentKind.HEADING, "What students learned")))
                .isEmpty();
        assertThat(chicago.examine(segment(SegmentKind.PARAGRAPH, "What Students Learned From Teachers")))
                .isEmpty();
    }

    @Test
    void limitsTheTitleOnly() {
        HeadlineLength length = new HeadlineLength(new HeadlineSettings(HeadlineStyle.CHICAGO, 20));

        assertThat(length.examine(segment(SegmentKind.TITLE, "Exactly Twenty Signs")))
                .isEmpty();
        assertThat(length.examine(segment(SegmentKind.TITLE, "Twenty-One Signs Here"))
                        .get(0)
                        .arguments())
                .containsExactly(21, 20);
        assertThat(length.examine(segment(SegmentKind.HEADING, "Twenty-one signs here, or more")))
                .isEmpty();
    }

    private static String mend(TitleCapitals check, String title) {
        Observation seen = check.examine(segment(SegmentKind.TITLE, title)).get(0);
        String mended = seen.repair().target();
        assertThat(check.examine(segment(SegmentKind.TITLE, mended))).isEmpty();
        return mended;
    }

    private static CheckedSegment segment(SegmentKind kind, String english) {
        return new CheckedSegment(1, 1, kind, "学校召开总结会议", english, SegmentState.TRANSLATED);
    }
}
