package org.yiliu.memory.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "学校召开教学工作会议。|学校召开教学工作会议|90",
                "学校召开教学工作会议。|学校召开科研工作会议。|81",
                "2024年招生1200人。|2025年招生1200人。|98",
                "2024年招生1200人。|2025年招生1300人。|96",
                "1、2、3、4、5、6、7|8、9、10、11、12、13、14|94",
                "Ａ座二楼，报告厅|A座二楼，报告厅|99",
                "<1>学校</1>召开会议|学校召开会议|99",
                "学校|食堂|0",
                "共12,500人|共12500人|99"
            })
    void countsWhatStays(String stored, String present, int score) {
        assertThat(Likeness.score(Profile.of(stored), Profile.of(present))).isEqualTo(score);
        assertThat(Likeness.score(Profile.of(present), Profile.of(stored))).isEqualTo(score);
    }

    @Test
    void putsOtherNumbersBeforeOtherWords() {
        Profile text = Profile.of("3月15日，学校召开2024年度教学工作会议。");

        int numbers = Likeness.score(text, Profile.of("4月16日，学校召开2025年度教学工作会议。"));
        int words = Likeness.score(text, Profile.of("3月15日，学院召开2024年度科研工作会议。"));

        assertThat(numbers).isGreaterThan(words).isLessThan(100);
    }

    @Test
    void takesNoListForOneNumber() {
        assertThat(Profile.of("2020，2021年").numbers()).containsExactly("2020", "2021");
        assertThat(Profile.of("2,020人").numbers()).containsExactly("2020");
    }

    @Test
    void measuresAsThePlainTableDoes() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            String one = text(random, random.nextInt(round % 10 == 0 ? 200 : 40));
            String other = random.nextInt(3) == 0 ? text(random, random.nextInt(150)) : changed(random, one);
            EditDistance distance = new EditDistance(one);
            int expected = table(one, other);

            assertThat(distance.to(other)).as("%s / %s", one, other).isEqualTo(expected);
            byte[] bytes = other.getBytes(StandardCharsets.UTF_16BE);
            assertThat(distance.to(bytes, 0, bytes.length, expected)).isEqualTo(expected);
            if (expected > 0) {
                assertThat(distance.to(bytes, 0, bytes.length, expected - 1)).isGreaterThan(expected - 1);
            }
        }
    }

    @Test
    void sharesAsManyGramsAsTheLemmaSays() {
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            String one = text(random, 1 + random.nextInt(30));
            String other = changed(random, one);
            int edits = table(one, other);
            long shared =
                    Grams.of(one).stream().filter(Grams.of(other)::contains).count();

            assertThat(shared)
                    .isGreaterThanOrEqualTo(Grams.fewestShared(Math.max(one.length(), other.length()), edits));
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append((char) ('一' + random.nextInt(12)));
        }
        return text.toString();
    }

    private static String changed(Random random, String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int edit = random.nextInt(6); edit > 0; edit--) {
            int at = random.nextInt(changed.length() + 1);
            if (random.nextBoolean() || at == changed.length()) {
                changed.insert(at, (char) ('一' + random.nextInt(12)));
            } else {
                changed.deleteCharAt(at);
            }
        }
        return changed.toString();
    }

    private static int table(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                if (row == 0 || column == 0) {
                    table[row][column] = row + column;
                } else {
                    int replaced = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                    table[row][column] = Math.min(
                            table[row - 1][column - 1] + replaced,
                            1 + Math.min(table[row - 1][column], table[row][column - 1]));
                }
            }
        }
        return table[one.length()][other.length()];
    }
}
