package org.yiliu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every check, with the terms that come along and the proofreader at work, over the samples: as they are, and spoilt. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:samples")
class SamplesIntegrationTests {

    private static final String BAD = "org/yiliu/quality/bad-english.json";
    private static final Duration UNTIL_READ = Duration.ofMinutes(10);
    private static final int MOST_WARNINGS = 3;

    @Autowired
    private Articles articles;

    @Autowired
    private Translations translations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TextGatherer texts;

    @Autowired
    private Checker checker;

    @Test
    void everySamplePassesTheGateWithHardlyAWarning() {
        Samples samples = new Samples(articles, translations, accounts);
        List<Finding> all = new ArrayList<>();
        for (String file : samples.files()) {
            String number = samples.translated(file, samples.pairs(samples.english(file)));
            all.addAll(find(number));
        }

        all.forEach(
                finding -> System.out.println(finding.severity() + " " + finding.check() + ": " + finding.message()));
        assertThat(all).noneMatch(Finding::blocks);
        assertThat(all)
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .hasSizeLessThanOrEqualTo(MOST_WARNINGS);
    }

    @Test
    void nineInTenPlantedFaultsAreFound() {
        Samples samples = new Samples(articles, translations, accounts);
        List<Spoilt> spoilt = spoilt();
        List<String> missed = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        int planted = 0;
        for (String file : samples.files()) {
            Map<String, Spoilt> bad = spoilt.stream()
                    .filter(one -> one.sample().equals(file))
                    .collect(Collectors.toMap(Spoilt::source, one -> one));
            Map<String, String> pairs = new HashMap<>(samples.pairs(samples.english(file)));
            bad.forEach((source, one) -> pairs.put(source, one.target()));
            String number = samples.translated(file, pairs);
            List<Finding> findings = find(number);
            for (SegmentView segment : translations.view(number).segments()) {
                Spoilt here = bad.remove(segment.source());
                for (Fault fault : here == null ? List.<Fault>of() : here.faults()) {
                    planted++;
                    kinds.add(fault.check());
                    if (findings.stream().noneMatch(finding -> fault.isFoundBy(finding, segment))) {
                        missed.add(fault + " in: " + segment.target());
                    }
                }
            }
            assertThat(bad).as("planted in no segment").isEmpty();
        }

        System.out.println("planted " + planted + " faults of " + kinds.size() + " kinds, missed " + missed.size());
        missed.forEach(System.out::println);
        assertThat(planted).isGreaterThanOrEqualTo(25);
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(15);
        assertThat(missed).hasSizeLessThanOrEqualTo(planted / 10);
    }

    private List<Finding> find(String number) {
        return accounts.actingAs(
                "translator",
                () -> checker.check(texts.gather(number), Set.of(), UNTIL_READ).items());
    }

    private static List<Spoilt> spoilt() {
        return JsonMapper.builder().build().readValue(Samples.bytes(BAD), new TypeReference<List<Spoilt>>() {});
    }

    /** A segment spoilt on purpose. */
    record Spoilt(String sample, String source, String target, List<Fault> faults) {}

    /**
     * A planted fault.
     *
     * @param check which check is to find it; with a bar between them, either
     * @param at what stands at the place; empty where the fault is what is not there
     */
    record Fault(String check, String at, String fault) {

        boolean isFoundBy(Finding finding, SegmentView segment) {
            int place = at.isEmpty() ? -1 : segment.target().indexOf(at);
            boolean there =
                    place < 0 || finding.from() < 0 || finding.from() < place + at.length() && place < finding.to();
            return there
                    && List.of(check.split("\\|")).contains(finding.check())
                    && finding.segmentId() != null
                    && finding.segmentId() == segment.id();
        }
    }
}
