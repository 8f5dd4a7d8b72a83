package org.yiliu.quality.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseFiguresTests {

    @ParameterizedTest
    @CsvSource({
        "三百二十人, NUMBER, 320",
        "两百余名, NUMBER, 200",
        "一千五百元, NUMBER, 1500",
        "十五个, NUMBER, 15",
        "二十一天, NUMBER, 21",
        "一万二千人, NUMBER, 12000",
        "三千零五十人, NUMBER, 3050",
        "一亿三千万元, NUMBER, 130000000",
        "3200名, NUMBER, 3200",
        "'16,048,100例', NUMBER, 16048100",
        "１２个, NUMBER, 12",
        "1.2万人, NUMBER, 12000",
        "3亿元, NUMBER, 300000000",
        "2.5万亿元, NUMBER, 2500000000000",
        "3千万元, NUMBER, 30000000",
        "3亿5000万元, NUMBER, 350000000",
        "35 万平方米, NUMBER, 350000",
        "50多万吨, NUMBER, 500000",
        "500千米, NUMBER, 500",
        "30%, PERCENT, 30",
        "百分之三十, PERCENT, 30",
        "百分之二点五, PERCENT, 2.5",
        "三成, PERCENT, 30",
        "两成半, PERCENT, 25",
        "2.1个百分点, POINTS, 2.1",
        "三分之一, FRACTION, 0.333333",
        "增长两倍, GROWTH, 2",
        "提高了近3倍, GROWTH, 3",
        "是去年的两倍, MULTIPLE, 2",
        "增长到3倍, MULTIPLE, 3",
        "翻了两番, MULTIPLE, 4",
        "第十四届, ORDINAL, 14",
        "第3次, ORDINAL, 3",
        "C919, NUMBER, 919",
        "5G, NUMBER, 5"
    })
    void readsWhatEnglishHasToSay(String chinese, FigureKind kind, BigDecimal value) {
        Figure figure = onlyStated(chinese);

        assertThat(figure.kind()).isEqualTo(kind);
        assertThat(figure.value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "四个意识", "一带一路", "两会", "三农", "十四五规划", "二十大", "五一", "九三学社", "一系列", "一直", "统一", "十分重要", "千方百计", "一个", "双方",
                "俩人", "半年", "十几人", "数十人", "几百万元", "百年", "三个", "第一", "七八十人", "四川", "万一", "百姓", "1名"
            })
    void asksForNoNumberWhereChineseCountsNothing(String chinese) {
        assertThat(Reading.ofChinese(chinese).figures()).noneMatch(Figure::stated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500余人", "30多名", "近5000人", "约20吨", "3000人以上", "超过35万", "1.2万多人"})
    void knowsAnApproximateFigure(String chinese) {
        assertThat(onlyStated(chinese).about()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"80年代, 1980", "90后, 1990", "8折, 20", "一年半, 1.5", "增长两倍, 3", "增长两倍, 200", "五六百米, 600", "十四五, 14"})
    void knowsWhatElseEnglishMaySay(String chinese, BigDecimal value) {
        assertThat(Reading.ofChinese(chinese).figures()).anyMatch(figure -> figure.reads(value));
    }

    @Test
    void leavesDatesAndTimesToTheirOwn() {
        Reading reading = Reading.ofChinese("2021年3月5日下午3点半");

        assertThat(reading.figures()).noneMatch(Figure::stated);
        assertThat(reading.dates()).hasSize(1);
        assertThat(reading.times()).hasSize(1);
    }

    private static Figure onlyStated(String chinese) {
        return Reading.ofChinese(chinese).figures().stream()
                .filter(Figure::stated)
                .reduce((one, other) -> {
                    throw new AssertionError("two figures: " + one + ", " + other);
                })
                .orElseThrow(() -> new AssertionError("no figure in " + chinese));
    }
}
