package org.yiliu.termbase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The terms that the program brings along, without a database. */
public final class HouseTerms {

    private HouseTerms() {}

    /** All of them, as a check would see them on that day. */
    public static Terminology on(LocalDate day) {
        return Terminology.of(entries(), day);
    }

    static List<TermEntry> entries() {
        ImportPlan plan = new ImportPlan(List.of());
        FirstTerms.lines().forEach(plan::take);
        List<TermEntry> terms = new ArrayList<>();
        for (TermContent content : plan.additions()) {
            terms.add(new TermEntry(
                    terms.size() + 1,
                    content.chinese(),
                    content.aliases(),
                    content.renderings(),
                    content.domain(),
                    content.status(),
                    content.citation(),
                    content.citedOn(),
                    content.validFrom(),
                    content.validTo(),
                    content.note(),
                    content.owner(),
                    0));
        }
        return terms;
    }
}
