package org.yiliu.quality.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishFiguresTests {

    @ParameterizedTest
    @CsvSource({
        "'12,000 people', NUMBER, 12000",
        "3.2 million yuan, NUMBER, 3200000",
        "a 3-million-yuan fund, NUMBER, 3000000",
        "2.5 trillion, NUMBER, 2500000000000",
        "$1.2bn, NUMBER, 1.2",
        "twenty-one days, NUMBER, 21",
        "two hundred and fifty, NUMBER, 250",
        "a hundred students, NUMBER, 100",
        "three hundred thousand, NUMBER, 300000",
        "one million two hundred thousand, NUMBER, 1200000",
        "a dozen, NUMBER, 12",
        "two decades, NUMBER, 20",
        "half a million, NUMBER, 500000",
        "two and a half years, NUMBER, 2.5",
        "the 14th session, ORDINAL, 14",
        "the first time, ORDINAL, 1",
        "twenty-first, ORDINAL, 21",
        "30%, PERCENT, 30",
        "30 percent, PERCENT, 30",
        "thirty per cent, PERCENT, 30",
        "2.1 percentage points, POINTS, 2.1",
        "a 0.2-percentage-point rise, POINTS, 0.2",
        "two-thirds, FRACTION, 0.666667",
        "a quarter of them, FRACTION, 0.25",
        "3/4, FRACTION, 0.75",
        "tripled, MULTIPLE, 3",
        "twice as many, MULTIPLE, 2",
        "a tenfold rise, MULTIPLE, 10",
        "dozens of people, VAGUE, 12",
        "tens of thousands, VAGUE, 10000"
    })
    void readsNumbersInDigitsAndInWords(String english, FigureKind kind, BigDecimal value) {
        Figure figure = Reading.ofEnglish(english).figures().get(0);

        assertThat(figure.kind()).isEqualTo(kind);
        assertThat(figure.value()).isEqualByComparingTo(value);
    }

    @Test
    void lendsTheLastNumbersWordsToTheRest() {
        List<Figure> figures = Reading.ofEnglish("between 3 and 5 million").figures();

        assertThat(figures.get(0).reads(new BigDecimal("3000000"))).isTrue();
        assertThat(figures.get(1).reads(new BigDecimal("5000000"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20, 30 and 40 percent", "20-40%", "from 20% to 40%"})
    void makesPercentOfAllNumbersOfARange(String english) {
        assertThat(Reading.ofEnglish(english).figures())
                .extracting(Figure::kind)
                .containsOnly(FigureKind.PERCENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COVID-19",
                "the Ka-52 helicopter",
                "the G20",
                "five people",
                "a dozen",
                "one",
                "1 case",
                "World War II"
            })
    void asksForNoNumberOfTheChineseForNamesAndSmallWords(String english) {
        assertThat(Reading.ofEnglish(english).figures()).noneMatch(Figure::stated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"more than 500", "nearly 5,000", "about 20", "some 300", "100-odd"})
    void knowsAnApproximateFigure(String english) {
        assertThat(Reading.ofEnglish(english).figures().get(0).about()).isTrue();
    }
}
