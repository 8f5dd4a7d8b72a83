package org.yiliu.quality.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.quality.TextMother.aSegment;
import static org.yiliu.quality.TextMother.aText;
import static org.yiliu.quality.TextMother.places;
import static org.yiliu.quality.TextMother.sentences;

import org.junit.jupiter.api.Test;
import org.yiliu.quality.Observation;

class PersonTests {

    @Test
    void offersTheUsualSpelling() {
        Observation seen = new PersonNames()
                .examine(aSegment(1, "周明远教授说", "Prof. Mingyuan Zhou said"))
                .get(0);

        assertThat(seen.variant()).isEqualTo("order");
        assertThat(seen.repair()).isNotNull();
        assertThat(seen.repair().target()).isEqualTo("Prof. Zhou Mingyuan said");
        assertThat(seen.sourceFrom()).isZero();
        assertThat(seen.sourceTo()).isEqualTo(3);
    }

    @Test
    void wantsTheFullNameAtTheFirstMentionAlone() {
        assertThat(sentences(
                        new PersonMentions(),
                        aText(aSegment(1, "周明远教授说", "Professor Zhou said"), aSegment(2, "周明远教授又说", "Zhou went on"))))
                .containsExactly("family-name 周明远 Zhou Mingyuan");
        assertThat(sentences(
                        new PersonMentions(),
                        aText(
                                aSegment(1, "周明远教授说", "Professor Zhou Mingyuan said"),
                                aSegment(2, "周明远教授又说", "He went on"))))
                .isEmpty();
    }

    @Test
    void missesANameThatIsLeftOut() {
        assertThat(sentences(new PersonMentions(), aText(aSegment(1, "处长沈若兰主持仪式", "The director presided"))))
                .containsExactly("missing 沈若兰 Shen Ruolan");
        assertThat(new PersonMentions().examine(aText(aSegment(1, "香港特区政府司长张建宗表示", "Matthew Cheung said"))))
                .isEmpty();
    }

    @Test
    void followsANameToWhereNoTitleStandsBesideIt() {
        assertThat(places(
                        new PersonMentions(),
                        aText(
                                aSegment(1, "大二学生郑航以10秒92夺冠", "Sophomore Zheng Hang won"),
                                aSegment(2, "冲过终点以后，郑航没有看大屏幕", "Zheng Hnag did not look"))))
                .containsExactly("Zheng Hnag");
    }

    @Test
    void tellsAChineseNameThatTheAuthorDidNotGive() {
        assertThat(places(new AddedNames(), aText(aSegment(1, "校长作报告", "President Li Kangju reported"))))
                .containsExactly("Li Kangju");
        assertThat(places(
                        new AddedNames(), aText(aSegment(1, "校长李康举作报告", "President Li Kangju reported in Hong Kong"))))
                .isEmpty();
    }

    @Test
    void comparesTheSpellingsOfAForeignName() {
        assertThat(places(
                        new ForeignNames(),
                        aText(
                                aSegment(1, "副校长米科·莱内一行到访", "Vice President Mikko Laine visited"),
                                aSegment(2, "莱内在致辞中说", "Laina said in a speech"))))
                .containsExactly("Laina");
    }
}
