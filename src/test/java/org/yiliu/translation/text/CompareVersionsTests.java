package org.yiliu.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareVersionsTests {

    @Test
    void tellsUnchangedChangedAddedAndRemovedLines() {
        List<VersionLine> before = lines("学校召开总结会议", "校长作了工作报告", "会后合影留念", "以上由宣传部供稿");
        List<VersionLine> after = lines("学校召开总结会议", "校长李某作了工作报告", "以上由宣传部供稿", "欢迎来稿");

        assertThat(summary(before, after))
                .containsExactly(
                        "UNCHANGED 学校召开总结会议",
                        "CHANGED 校长作了工作报告>校长李某作了工作报告",
                        "REMOVED 会后合影留念",
                        "UNCHANGED 以上由宣传部供稿",
                        "ADDED 欢迎来稿");
    }

    @Test
    void recognisesMovedBlocksAndWhereTheyWere() {
        List<VersionRow> rows = rows(lines("甲甲甲", "乙乙乙", "丙丙丙", "丁丁丁"), lines("乙乙乙", "丙丙丙", "丁丁丁", "甲甲甲"));

        assertThat(rows.get(3).change()).isEqualTo(VersionRow.Change.MOVED);
        assertThat(rows.get(3).movedFrom()).isEqualTo(1);
        assertThat(rows.subList(0, 3)).allMatch(row -> row.change() == VersionRow.Change.UNCHANGED);
    }

    @Test
    void alignsEnglishByItsSourceHoweverItWasRewritten() {
        List<VersionLine> before = List.of(line("甲", 1, "One thing"), line("乙", 2, "Two things"));
        List<VersionLine> after = List.of(line("甲", 1, "Entirely other words"), line("乙", 2, "Two things"));

        VersionRow row = Compare.versions(before, after, Granularity.WORD).get(0);

        assertThat(row.change()).isEqualTo(VersionRow.Change.CHANGED);
        assertThat(row.difference()).isNotNull();
    }

    @Test
    void comparesNothingWithSomething() {
        assertThat(summary(List.of(), lines("甲"))).containsExactly("ADDED 甲");
        assertThat(summary(lines("甲"), List.of())).containsExactly("REMOVED 甲");
        assertThat(summary(List.of(), List.of())).isEmpty();
    }

    @Test
    void putsARemovedLineBeforeTheOneThatTookItsPlace() {
        assertThat(summary(lines("甲甲", "乙乙", "丙丙"), lines("甲甲", "寅寅", "丙丙")))
                .containsExactly("UNCHANGED 甲甲", "REMOVED 乙乙", "ADDED 寅寅", "UNCHANGED 丙丙");
    }

    private static List<VersionLine> lines(String... texts) {
        List<VersionLine> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(line(text, lines.size() + 1, text));
        }
        return lines;
    }

    private static VersionLine line(String key, int block, String text) {
        return new VersionLine(key, block, SegmentKind.PARAGRAPH, text);
    }

    private static List<VersionRow> rows(List<VersionLine> before, List<VersionLine> after) {
        return Compare.versions(before, after, Granularity.CHARACTER);
    }

    private static List<String> summary(List<VersionLine> before, List<VersionLine> after) {
        return rows(before, after).stream().map(CompareVersionsTests::summary).toList();
    }

    private static String summary(VersionRow row) {
        String old = row.before() == null ? "" : row.before().text();
        String present = row.after() == null ? "" : row.after().text();
        boolean both = !old.isEmpty() && !present.isEmpty() && !old.equals(present);
        return row.change() + " " + (both ? old + ">" + present : old.isEmpty() ? present : old);
    }
}
