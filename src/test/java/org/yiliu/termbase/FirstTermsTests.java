package org.yiliu.termbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The terms the program brings along. */
class FirstTermsTests {

    private static final Path SAMPLES = Path.of("src/main/resources/demo");
    private static final List<TermEntry> TERMS = HouseTerms.entries();

    @Test
    void keepToTheRules() {
        var plan = new ImportPlan(List.of());

        FirstTerms.lines().forEach(plan::take);

        assertThat(plan.lines()).hasSizeGreaterThan(250).allMatch(line -> line.outcome() == ImportReport.Outcome.ADDED);
    }

    @Test
    void nameASourceForEveryOfficialOne() {
        assertThat(TERMS)
                .filteredOn(term -> term.status() == TermStatus.OFFICIAL)
                .hasSizeGreaterThan(60)
                .allSatisfy(term -> assertThat(term.citation()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "两个维护 | Two Upholds",
                "四个意识 | Four Consciousnesses",
                "中国特色社会主义最本质的特征 | the defining feature of Chinese socialism",
                "人类命运共同体 | community with a shared future for mankind",
                "宣传部 | Publicity Department",
                "博学楼 | Erudite Hall",
                "党总支 | general Party branch",
                "副教授 | associate professor"
            })
    void knowTheHousesWords(String chinese, String english) {
        var term = TERMS.stream()
                .filter(each -> each.chinese().equals(chinese))
                .findFirst()
                .orElseThrow();

        assertThat(term.renderings())
                .filteredOn(rendering -> rendering.usage() == Usage.PREFERRED)
                .extracting(Rendering::text)
                .contains(english);
    }

    @Test
    void knowBothLongFormsOfTheFourConsciousnesses() {
        assertThat(TERMS)
                .filteredOn(term -> term.chinese().equals("四个意识"))
                .flatExtracting(TermEntry::allowed)
                .filteredOn(rendering -> rendering.form() == RenderingForm.FIRST_MENTION)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    /** Every term in the samples' Chinese stands in their English, and nothing that must not. */
    @Test
    void agreeWithTheSamples() throws IOException {
        var terminology = Terminology.of(TERMS, LocalDate.of(2026, 11, 28));
        var missing = new ArrayList<String>();
        int found = 0;
        for (var segment : segments()) {
            for (var hit : terminology.find(segment.source())) {
                found++;
                var renderings = terminology.findRenderings(hit.entry(), segment.target());
                if (renderings.isEmpty()
                        || renderings.stream().anyMatch(each -> each.rendering().usage() == Usage.FORBIDDEN)) {
                    missing.add(hit.entry().chinese() + " in " + segment.target());
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(100);
    }

    private record Segment(String source, String target) {}

    private static List<Segment> segments() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            var segments = new ArrayList<Segment>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".en.json")).collect(Collectors.toList())) {
                for (var segment : JsonMapper.shared().readTree(file.toFile())) {
                    segments.add(new Segment(
                            segment.get("source").asString(),
                            segment.get("target").asString()));
                }
            }
            return segments;
        }
    }
}
