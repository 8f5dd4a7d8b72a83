package org.yiliu.quality.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.quality.TextMother.aSegment;
import static org.yiliu.quality.TextMother.aText;
import static org.yiliu.quality.TextMother.places;
import static org.yiliu.quality.TextMother.sentences;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.quality.CheckedText;

class UnbalancedPlaceholdersTests {

    private final UnbalancedPlaceholders check = new UnbalancedPlaceholders();

    @ParameterizedTest
    @CsvSource({
        "在<1>楼</1>里,          In the <1>hall</1>",
        "<1>甲</1>和<2>乙</2>,   <2>B</2> and <1>A</1>",
        "甲<1/>乙,               A<1/>B",
        "没有,                   None at all"
    })
    void mindsNothingWhenAllAreThere(String source, String target) {
        assertThat(check.examine(aText(aSegment(1, source, target)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "在<1>楼</1>里,         In the hall,                  'missing <1>;missing </1>'",
        "在<1>楼</1>里,         In the <1>hall,               'missing </1>'",
        "甲<1/>乙,              A<1/>B<1/>,                   'extra <1/>'",
        "甲,                    <1>A</1>,                     'extra <1>;extra </1>'",
        "在<1>楼</1>里,         In </1>the hall<1>,           'misordered </1>'"
    })
    void saysWhatIsWrong(String source, String target, String said) {
        CheckedText text = aText(aSegment(1, source, target));

        assertThat(sentences(check, text)).containsExactly(said.split(";"));
    }

    @Test
    void pointsAtWhatIsTooMuch() {
        CheckedText text = aText(aSegment(1, "甲<1/>乙", "A<1/>B<2/>"));

        assertThat(places(check, text)).containsExactly("<2/>");
    }

    @Test
    void leavesEmptySegmentsToTheirOwnCheck() {
        assertThat(check.examine(aText(aSegment(1, "在<1>楼</1>里", "")))).isEmpty();
    }
}
