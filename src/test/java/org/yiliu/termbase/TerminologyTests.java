package org.yiliu.termbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.termbase.TermMother.aTerm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminologyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void prefersTheLongestTermAtAPlace() {
        var terms = of(aTerm(1, "党", "Party"), aTerm(2, "党史", "Party history"), aTerm(3, "党史学习教育", "program"));

        assertThat(told(terms, "党史学习教育总结，党史与党")).containsExactly("党史学习教育@0-6", "党史@9-11", "党@12-13");
    }

    @Test
    void findsATermThatBeginsWithinABrokenOffLongerOne() {
        var terms = of(aTerm(1, "学校党委书记", "a"), aTerm(2, "校党委", "b"), aTerm(3, "党委", "c"));

        assertThat(told(terms, "学校党委会议")).containsExactly("校党委@1-4");
    }

    @Test
    void tellsNoTermWithinOrAcrossAnother() {
        var terms = of(aTerm(1, "基础课部", "a"), aTerm(2, "课部", "b"), aTerm(3, "部门", "c"));

        assertThat(told(terms, "基础课部门")).containsExactly("基础课部@0-4");
    }

    @Test
    void findsEveryForm() {
        var terms = of(aTerm("一带一路").alias("“一带一路”倡议").preferred("BRI").entry());

        assertThat(told(terms, "一带一路与「一带一路」倡议")).containsExactly("一带一路@0-4", "一带一路@5-13");
    }

    @Test
    void passesOverPlaceholdersAndCountsThem() {
        var terms = of(aTerm(1, "四个意识", "Four Consciousnesses"));

        assertThat(told(terms, "增强<1>四个</1>意<2/>识")).containsExactly("四个意识@5-17");
        assertThat(told(terms, "<1>四个意识</1>")).containsExactly("四个意识@3-7");
    }

    @Test
    void takesFullAndHalfWidthForTheSame() {
        var terms = of(aTerm(1, "CET-4考试", "CET-4"), aTerm(2, "“两个维护”", "Two Upholds"));

        assertThat(told(terms, "ＣＥＴ－４考试，cet-4考试，\"两个维护\"")).hasSize(3);
    }

    @Test
    void knowsOnlyTermsOfTheDay() {
        var past = aTerm("旧名").preferred("old").valid(null, TODAY.minusDays(1)).entry();
        var future = aTerm("新名").preferred("new").valid(TODAY.plusDays(1), null).entry();
        var present = aTerm("今名").preferred("now").valid(TODAY, TODAY).entry();

        assertThat(of(past, future, present).entries()).containsExactly(present);
    }

    @Test
    void findsNothingWithoutTermsOrText() {
        assertThat(of().find("党史")).isEmpty();
        assertThat(of(aTerm(1, "党史", "a")).find("")).isEmpty();
    }

    @Test
    void findsWhatAScanOfEveryPlaceFinds() {
        var random = new Random(42);
        var terms = IntStream.range(0, 300)
                .mapToObj(id -> aTerm(id, random(random, 1 + random.nextInt(5)), "x"))
                .toList();
        var terminology = Terminology.of(terms, TODAY);

        for (int round = 0; round < 200; round++) {
            String text = random(random, 60);
            assertThat(places(terminology.find(text))).isEqualTo(scanned(terms, text));
        }
    }

    /** 10,000 terms over 2,000 characters: a scan of all terms would take seconds, this takes milliseconds. */
    @Test
    void staysFastWithTenThousandTerms() {
        var random = new Random(7);
        var terms = IntStream.range(0, 10_000)
                .mapToObj(id -> aTerm(id, han(random, 2 + random.nextInt(8)), "x"))
                .toList();
        var terminology = Terminology.of(terms, TODAY);
        var text = new StringBuilder();
        while (text.length() < 2_000) {
            text.append(terms.get(random.nextInt(10_000)).chinese()).append('，');
        }
        terminology.find(text.toString());

        long before = System.nanoTime();
        var hits = terminology.find(text.toString());
        long milliseconds = (System.nanoTime() - before) / 1_000_000;

        assertThat(hits).hasSizeGreaterThan(200);
        assertThat(milliseconds).isLessThan(200);
    }

    /** Terms that are all each other's beginnings and ends do not make the search square. */
    @Test
    void staysLinearWhereTermsNest() {
        var nested = IntStream.rangeClosed(1, 150)
                .mapToObj(length -> aTerm(length, "啊".repeat(length), "x"))
                .toList();

        var hits = Terminology.of(nested, TODAY).find("啊".repeat(15_000));

        assertThat(hits).hasSize(100).allMatch(hit -> hit.to() - hit.from() == 150);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Party Committee | the Party committees met",
                "Party Committee | PARTY COMMITTEE",
                "Party Committee | the Party Committee's report",
                "Party Committee | the Party Committees’ reports",
                "Party Committee | a Party-committee meeting",
                "Party Committee | the <1>Party</1> Committee",
                "Party building | party-building work",
                "high-quality development | high quality development",
                "President’s Office | the President's Office",
                "President's Office | the President’s Office",
                "master’s degree | Masters degrees",
                "university library | university libraries",
                "key laboratory | two Key Laboratories",
                "thesis | their theses",
                "freshman | freshmen",
                "CPC | the CPC’s members",
                "One Belt, One Road | the One Belt, One Road plan",
                "Two Upholds | the “Two Upholds”"
            })
    void findsARenderingHoweverItIsWritten(String rendering, String english) {
        assertThat(Terminology.of(List.of(), TODAY).findRenderings(aTerm(1, "词", rendering), english))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "art | the Party started",
                "Party | the partying crowd",
                "new era | a new eraser",
                "NPC | an unpcked box",
                "US | let us go",
                "economics | economic growth",
                "Party Committee | the Party. Committee members",
                "credit | 'accredited'"
            })
    void keepsToWholeWords(String rendering, String english) {
        assertThat(Terminology.of(List.of(), TODAY).findRenderings(aTerm(1, "词", rendering), english))
                .isEmpty();
    }

    @Test
    void tellsWhereARenderingStandsWithoutItsPossessive() {
        var hit = Terminology.of(List.of(), TODAY)
                .findRenderings(aTerm(1, "词", "Party Committee"), "The Party Committee’s plan")
                .get(0);

        assertThat("The Party Committee’s plan".substring(hit.from(), hit.to())).isEqualTo("Party Committee");
    }

    @Test
    void tellsTheLongerRenderingAlone() {
        var entry = aTerm("宣传部")
                .preferred("Publicity Department of the Party Committee")
                .forbidden("Publicity Department")
                .entry();
        var terms = Terminology.of(List.of(entry), TODAY);

        assertThat(terms.findRenderings(entry, "the Publicity Department of the Party Committee"))
                .extracting(hit -> hit.rendering().usage())
                .containsExactly(Usage.PREFERRED);
        assertThat(terms.findRenderings(
                        entry, "the Publicity Department; the Publicity Department of the Party Committee"))
                .extracting(hit -> hit.rendering().usage())
                .containsExactly(Usage.FORBIDDEN, Usage.PREFERRED);
    }

    private static Terminology of(TermEntry... entries) {
        return Terminology.of(List.of(entries), TODAY);
    }

    private static List<String> told(Terminology terms, String text) {
        return terms.find(text).stream()
                .map(hit -> hit.entry().chinese() + "@" + hit.from() + "-" + hit.to())
                .toList();
    }

    private static List<String> places(List<TermHit> hits) {
        return hits.stream().map(hit -> hit.from() + "-" + hit.to()).toList();
    }

    private static List<String> scanned(List<TermEntry> terms, String text) {
        var found = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            int from = at;
            int longest = terms.stream()
                    .map(TermEntry::chinese)
                    .filter(form -> text.startsWith(form, from))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            if (longest > 0) {
                found.add(from + "-" + (from + longest));
            }
            at += Math.max(1, longest);
        }
        return found;
    }

    private static String random(Random random, int length) {
        return random.ints(length, 0, 3)
                .mapToObj(i -> "党史学".substring(i, i + 1))
                .reduce("", String::concat);
    }

    private static String han(Random random, int length) {
        return random.ints(length, 0x4E00, 0x5E00).mapToObj(Character::toString).reduce("", String::concat);
    }
}
