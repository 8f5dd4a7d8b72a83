package org.yiliu.quality.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFinderTests {

    @ParameterizedTest
    @CsvSource({
        "国际交流处处长沈若兰主持签约仪式。, 沈若兰",
        "团队负责人周明远教授说：, 周明远",
        "论文第一作者是2022级本科生韩雪。, 韩雪",
        "经济与管理学院大一学生唐小满刚跑完第四圈, 唐小满",
        "验收组组长梁启东认为, 梁启东",
        "副部长王辉说，受洪灾影响, 王辉",
        "在导演唐烨的带领下, 唐烨",
        "（记者 王金跃）, 王金跃",
        "主任欧阳明月出席, 欧阳明月"
    })
    void findsANameBesideATitle(String chinese, String name) {
        assertThat(NameFinder.find(chinese))
                .filteredOn(PersonName::certain)
                .extracting(PersonName::chinese)
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"高校教师和高级工程师参加", "代表们认真学习", "青年教师教学竞赛", "人武部副部长出席", "市长史蒂文·里德说", "许多同学于5月报名", "总书记曾指出"})
    void takesNoOtherWordForAName(String chinese) {
        assertThat(NameFinder.find(chinese)).filteredOn(PersonName::certain).isEmpty();
    }

    @Test
    void tellsBothReadingsWhereANameMayEndInTwoWays() {
        assertThat(NameFinder.find("学生王明晨跑")).extracting(PersonName::chinese).containsExactly("王明", "王明晨");
        assertThat(NameFinder.find("学生王明晨跑")).noneMatch(PersonName::certain);
    }

    @Test
    void readsSeveralNamesInACredit() {
        assertThat(NameFinder.find("记者：孙亭文 赵雅敏"))
                .extracting(PersonName::chinese)
                .containsExactly("孙亭文", "赵雅敏");
    }
}
