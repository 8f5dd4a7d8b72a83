package org.yiliu.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiliu.translation.text.Carried.Fate;

class CarryOverTests {

    @Test
    void keepsUnchangedSegmentsAndProposesForChangedOnes() {
        List<Carried> carried = CarryOver.match(
                lines("学校召开会议。", "校长李某作报告，副校长主持。", "会后合影。"),
                lines("学校召开会议。", "新增的一句话写在这里。", "校长李某作了报告，党委副书记主持。", "会后合影。"));

        assertThat(carried).extracting(Carried::fate).containsExactly(Fate.KEPT, Fate.NEW, Fate.CHANGED, Fate.KEPT);
        assertThat(carried.get(2).oldPosition()).isEqualTo(2);
        assertThat(carried.get(2).previousSource()).isEqualTo("校长李某作报告，副校长主持。");
        assertThat(carried.get(2).similarity()).isBetween(40, 99);
        assertThat(carried.get(1).oldPosition()).isNull();
    }

    @Test
    void matchesDuplicatesInOrder() {
        List<Carried> carried = CarryOver.match(lines("是。", "甲乙丙丁。", "是。"), lines("是。", "是。", "戊己庚辛。"));

        assertThat(carried).extracting(Carried::oldPosition).containsExactly(1, 3, null);
    }

    @Test
    void followsMovedSegments() {
        List<Carried> carried = CarryOver.match(lines("甲。", "乙。", "丙。"), lines("丙。", "甲。", "乙。"));

        assertThat(carried).extracting(Carried::fate).containsExactly(Fate.MOVED, Fate.KEPT, Fate.KEPT);
        assertThat(carried).allMatch(one -> one.fate().keepsEnglish());
    }

    @Test
    void treatsAnotherKindOfTheSameTextAsChanged() {
        List<Carried> carried = CarryOver.match(
                List.of(new CarryOver.Line(1, SegmentKind.PARAGRAPH, "加强领导")),
                List.of(new CarryOver.Line(1, SegmentKind.HEADING, "加强领导")));

        assertThat(carried).extracting(Carried::fate).containsExactly(Fate.CHANGED);
    }

    @Test
    void givesOutEachOldSegmentOnceAndKeepsWhatIsEqual() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            List<CarryOver.Line> before = randomLines(random);
            List<CarryOver.Line> after = randomLines(random);

            List<Carried> carried = CarryOver.match(before, after);

            List<Integer> used = carried.stream()
                    .map(Carried::oldPosition)
                    .filter(Objects::nonNull)
                    .toList();
            Set<String> left = new HashSet<>();
            before.stream().filter(line -> !used.contains(line.position())).forEach(line -> left.add(line.source()));
            assertThat(used).doesNotHaveDuplicates();
            assertThat(carried).extracting(Carried::newPosition).containsExactlyElementsOf(positions(after));
            assertThat(carried)
                    .filteredOn(one -> !one.fate().keepsEnglish())
                    .noneMatch(one ->
                            left.contains(after.get(one.newPosition() - 1).source()));
        }
    }

    @Test
    void matchesALongArticleQuickly() {
        Random random = new Random(9);
        List<CarryOver.Line> before = lines(sentences(random, 3_000));
        List<CarryOver.Line> after = lines(sentences(random, 3_000));

        Duration time = CpuTime.of(() -> CarryOver.match(before, after));

        assertThat(time).isLessThan(Duration.ofSeconds(10));
    }

    private static String[] sentences(Random random, int count) {
        String[] sentences = new String[count];
        for (int i = 0; i < count; i++) {
            sentences[i] = random.ints(40, 0x4E00, 0x5200)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        return sentences;
    }

    private static List<CarryOver.Line> randomLines(Random random) {
        return lines(random.ints(random.nextInt(8), 0, 5)
                .mapToObj(i -> List.of("甲乙。", "甲丙。", "丁戊己。", "庚辛壬癸。", "丁戊。").get(i))
                .toArray(String[]::new));
    }

    private static List<Integer> positions(List<CarryOver.Line> lines) {
        return lines.stream().map(CarryOver.Line::position).toList();
    }

    private static List<CarryOver.Line> lines(String... sources) {
        List<CarryOver.Line> lines = new ArrayList<>();
        for (String source : sources) {
            lines.add(new CarryOver.Line(lines.size() + 1, SegmentKind.PARAGRAPH, source));
        }
        return lines;
    }
}
