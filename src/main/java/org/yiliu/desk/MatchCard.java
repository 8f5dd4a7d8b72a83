package org.yiliu.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.termbase.Terminology;
import org.yiliu.translation.Match;
import org.yiliu.translation.text.Compare;
import org.yiliu.translation.text.Comparison;
import org.yiliu.translation.text.Granularity;
import org.yiliu.translation.text.Placeholders;

/**
 * An earlier rendering as the desks show it.
 *
 * @param source its Chinese as safe HTML, marked with what the present one says instead; null where both are the same
 * @param target its English as safe HTML, marked with what depends on the difference
 * @param translator name of whoever wrote it, as people read it
 * @param reviewer whoever signed it off
 */
record MatchCard(
        Match match,
        @Nullable String source,
        String target,
        @Nullable Person translator,
        @Nullable Person reviewer) {

    static List<MatchCard> of(List<Match> matches, String present, Terminology terms, Map<String, Person> people) {
        return matches.stream().map(match -> of(match, present, terms, people)).toList();
    }

    private static MatchCard of(Match match, String present, Terminology terms, Map<String, Person> people) {
        Comparison difference =
                match.source().equals(present) ? null : Compare.texts(match.source(), present, Granularity.CHARACTER);
        return new MatchCard(
                match,
                difference == null ? null : difference.toHtml(),
                target(match, difference, terms),
                match.translator() == null ? null : people.get(match.translator()),
                match.reviewer() == null ? null : people.get(match.reviewer()));
    }

    /** Numbers that were put in are marked as such; otherwise whatever depends on the difference is. */
    private static String target(Match match, @Nullable Comparison difference, Terminology terms) {
        if (match.isAdapted()) {
            return Compare.texts(match.storedTarget(), match.target(), Granularity.WORD)
                    .toHtml();
        }
        return difference == null || difference.mostlyDifferent()
                ? Placeholders.display(match.target())
                : Dependent.mark(match, difference.spans(), terms);
    }

    /** Its English for one line, without placeholders. */
    public String brief() {
        return Placeholders.strip(match.target());
    }

    /** The translator's name in the reader's language, or as an imported file gives it; null when unknown. */
    public @Nullable String translatorName(Locale reader) {
        return translator == null ? match.translator() : translator.name(reader);
    }
}
