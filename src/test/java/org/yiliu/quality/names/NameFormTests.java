package org.yiliu.quality.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.quality.names.Sighting.Manner;

class NameFormTests {

    @ParameterizedTest
    @CsvSource({
        "周明远, Zhou Mingyuan",
        "欧阳明月, Ouyang Mingyue",
        "吕天安, Lü Tian’an",
        "单田芳, Shan Tianfang",
        "曾国藩, Zeng Guofan",
        "郑航, Zheng Hang"
    })
    void spellsTheFamilyNameFirstAndTheGivenNameAsOneWord(String chinese, String english) {
        assertThat(form(chinese).usual()).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "周明远, Professor Zhou Mingyuan’s team, USUAL",
        "吕天安, Lyu Tian'an spoke, USUAL",
        "吕天安, Lu Tianan spoke, USUAL",
        "王金跃, by Wang Jinyue, USUAL",
        "周明远, Zhou Ming Yuan said, UNUSUAL",
        "周明远, ZHOU Mingyuan said, UNUSUAL",
        "周明远, Zhou Ming-yuan said, UNUSUAL",
        "周明远, said Mingyuan Zhou, REVERSED",
        "周明远, Zhou Mingyaun said, MISSPELT",
        "周明远, Zhou Ming said, MISSPELT",
        "周明远, as Zhou said, FAMILY_NAME"
    })
    void judgesHowANameStandsInATextOfManyWords(String chinese, String english, Manner manner) {
        assertThat(form(chinese).in(english))
                .hasValueSatisfying(seen -> assertThat(seen.manner()).isEqualTo(manner));
    }

    @Test
    void doesNotTakeAnotherPersonForThisOne() {
        assertThat(form("周明远").in("Han Xue and Liang Qidong said")).isEmpty();
        assertThat(form("李嘉诚").in("Li Ka-shing said")).isEmpty();
    }

    @Test
    void looksThroughPlaceholders() {
        assertThat(form("周明远").in("<1>Zhou</1> Mingyuan said"))
                .hasValueSatisfying(seen -> assertThat(seen.manner()).isEqualTo(Manner.USUAL));
    }

    private static NameForm form(String chinese) {
        int surname = chinese.startsWith("欧阳") ? 2 : 1;
        return NameForm.of(new PersonName(chinese, surname, 0, true));
    }
}
