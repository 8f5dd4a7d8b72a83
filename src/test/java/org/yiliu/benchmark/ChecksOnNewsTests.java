package org.yiliu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yiliu.benchmark.ChecksOnNews.Hits;
import org.yiliu.benchmark.ChecksOnNews.Share;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Severity;

/** News translated by people: whoever changes a check keeps it quiet there, and still finding what is planted. */
class ChecksOnNewsTests {

    private static AllChecks all;
    private static List<CheckedSegment> news;
    private static List<Hits> hits;

    @BeforeAll
    static void readNews() {
        Optional<List<CheckedSegment>> present = News.segments();
        assumeTrue(present.isPresent(), "the news test set is not here; see docs/benchmarks.md");
        news = present.get();
        all = AllChecks.find();
        hits = ChecksOnNews.measure(all.checks(), news);
    }

    @AfterAll
    static void close() {
        if (all != null) {
            all.close();
        }
    }

    @Test
    void nothingHoldsTheGate() {
        assertThat(hits).flatMap(each -> each.weighing(Severity.BLOCKER)).isEmpty();
    }

    @Test
    void numbersAreQuiet() {
        Set<CheckedSegment> digits = ChecksOnNews.withDigits(news);

        assertThat(digits).hasSize(754);
        assertThat(ChecksOnNews.percent(
                        of("numbers").keySet().stream().filter(digits::contains).count(), digits.size()))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void lengthIsQuiet() {
        assertThat(ChecksOnNews.percent(of("length-ratio").size(), news.size())).isLessThanOrEqualTo(2);
    }

    @Test
    void allWarningsFromComparingTheTextsAreFew() {
        assertThat(ChecksOnNews.percent(ChecksOnNews.warned(hits).size(), news.size()))
                .isLessThanOrEqualTo(12);
    }

    @Test
    void wrongFiguresAreFound() {
        Map<PlantedFaults.Kind, Share> shares = ChecksOnNews.faults(all.checks(), news, 0);

        assertThat(shares.get(PlantedFaults.Kind.DIGIT).percent()).isGreaterThanOrEqualTo(95);
        assertThat(shares.get(PlantedFaults.Kind.TENFOLD).percent()).isGreaterThanOrEqualTo(95);
        assertThat(shares.get(PlantedFaults.Kind.SCALE_WORD).percent()).isGreaterThanOrEqualTo(95);
        assertThat(shares.get(PlantedFaults.Kind.DAY).percent()).isGreaterThanOrEqualTo(90);
        assertThat(shares.get(PlantedFaults.Kind.WEEKDAY).percent()).isGreaterThanOrEqualTo(80);
    }

    private static Map<CheckedSegment, ?> of(String check) {
        return hits.stream()
                .filter(each -> each.check().id().equals(check))
                .findFirst()
                .orElseThrow()
                .bySegment();
    }
}
