package org.yiliu.termbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.termbase.TermMother.aTerm;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yiliu.termbase.ImportReport.Outcome;

/** What a file's lines mean against the terms there are. */
class ImportPlanTests {

    private static final List<TermEntry> PRESENT = List.of(
            aTerm("党支部").id(1).alias("支部").preferred("Party branch").entry(),
            aTerm("基础部")
                    .id(2)
                    .preferred("Basic Department")
                    .valid(null, LocalDate.of(2019, 12, 31))
                    .entry(),
            aTerm("基础部")
                    .id(3)
                    .preferred("Basic Course Department")
                    .valid(LocalDate.of(2020, 1, 1), null)
                    .entry());

    @Test
    void updatesTheEntryWithTheSameTerm() {
        var plan = plan("chinese,preferred\n党支部,Party Branch\n");

        assertThat(plan.updates()).containsOnlyKeys(1L);
        assertThat(plan.updates().get(1L).aliases()).containsExactly("支部");
    }

    @Test
    void tellsEntriesWithTheSameTermByTheirFirstDay() {
        var plan = plan("chinese,preferred,validFrom\n基础部,Basic Courses,2020-01-01\n");

        assertThat(plan.updates()).containsOnlyKeys(3L);
    }

    @Test
    void refusesAFormThatAnotherEntryHas() {
        assertThat(refusals("chinese,preferred\n支部,branch\n"))
                .containsExactly("2: Another term, “党支部”, has this Chinese form on some of the same days.");
    }

    @Test
    void refusesTheSameTermTwice() {
        assertThat(refusals("chinese,preferred\n党章,Party Constitution\n党支部,a\n党支部,b\n"))
                .containsExactly("4: The file has this term in line 3 already.");
    }

    @Test
    void refusesNewTermsThatStandInEachOthersWay() {
        assertThat(refusals("chinese,aliases,preferred\n党章,章程,Party Constitution\n章程,,charter\n"))
                .hasSize(1);
    }

    @Test
    void saysEverythingThatIsWrongWithALine() {
        assertThat(refusals("chinese,preferred,status,validFrom,validTo\nParty,党,OFFICIAL,2026-02-01,2026-01-01\n"))
                .containsExactly("2: Give the Chinese term, at most 200 characters, without | or placeholders."
                        + " A rendering is English, 1–300 characters, without | or placeholders."
                        + " An official term needs its source: publication, issuing body, year."
                        + " The last day is before the first.");
        assertThat(refusals("chinese,preferred,status\n党章,x,SECRET\n"))
                .containsExactly("2: The status must be OFFICIAL, DESK or PROVISIONAL.");
        assertThat(refusals("chinese,preferred,citedOn\n党章,x,yesterday\n"))
                .containsExactly("2: Write the date looked up as 2026-03-01.");
    }

    private static ImportPlan plan(String csv) {
        var plan = new ImportPlan(PRESENT);
        TermCsv.read(csv.getBytes(StandardCharsets.UTF_8)).forEach(plan::take);
        return plan;
    }

    private static List<String> refusals(String csv) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/termbase");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return plan(csv).lines().stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .map(line -> line.number() + ": "
                        + String.join(
                                " ",
                                line.reasons().stream()
                                        .map(reason -> messages.getMessage(reason, Locale.ENGLISH))
                                        .toList()))
                .toList();
    }
}
