package org.yiliu.termbase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiliu.web.InvalidRequestException;

/**
 * What somebody says of a term: all of an entry that people write. In its usual form: no space at the ends, no empty
 * text, renderings by usage and form. So two that say the same are equal.
 */
record TermContent(
        String chinese,
        List<String> aliases,
        List<Rendering> renderings,
        String domain,
        TermStatus status,
        @Nullable String citation,
        @Nullable LocalDate citedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note,
        @Nullable String owner) {

    static final String NO_DOMAIN = "general";

    /** The domains that have a name in both languages; an import may bring others. */
    static final List<String> USUAL_DOMAINS = List.of(
            NO_DOMAIN,
            "campus",
            "education",
            "organization",
            "party",
            "place",
            "politics",
            "publishing",
            "research",
            "title");

    private static final Comparator<Rendering> USUAL_ORDER =
            Comparator.comparing(Rendering::usage).thenComparing(Rendering::form);

    TermContent {
        chinese = chinese.strip();
        aliases = aliases.stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        renderings =
                renderings.stream().map(TermContent::usual).sorted(USUAL_ORDER).toList();
        domain = domain.isBlank() ? NO_DOMAIN : domain.strip();
        citation = textOrNull(citation);
        note = textOrNull(note);
        owner = textOrNull(owner);
    }

    /** What is forbidden is forbidden everywhere. */
    private static Rendering usual(Rendering rendering) {
        return new Rendering(
                rendering.text().strip(),
                rendering.usage(),
                rendering.usage() == Usage.FORBIDDEN ? RenderingForm.ANY : rendering.form());
    }

    static TermContent of(TermEntry entry) {
        return new TermContent(
                entry.chinese(),
                entry.aliases(),
                entry.renderings(),
                entry.domain(),
                entry.status(),
                entry.citation(),
                entry.citedOn(),
                entry.validFrom(),
                entry.validTo(),
                entry.note(),
                entry.owner());
    }

    /** @throws InvalidRequestException naming every field that breaks its limit */
    TermContent checked() {
        var problems = TermRules.problems(this);
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
        return this;
    }

    TermContent withOwner(@Nullable String other) {
        return new TermContent(
                chinese, aliases, renderings, domain, status, citation, citedOn, validFrom, validTo, note, other);
    }

    Stream<String> chineseForms() {
        return Stream.concat(Stream.of(chinese), aliases.stream());
    }

    /** The forms by which entries are told apart. */
    List<String> keys() {
        return chineseForms().map(Folding::key).distinct().toList();
    }

    /** The form that the other entry has too. */
    String formOf(TermEntry other) {
        var theirs = other.chineseForms().map(Folding::key).toList();
        return chineseForms()
                .filter(form -> theirs.contains(Folding.key(form)))
                .findFirst()
                .orElse(chinese);
    }

    /** Whether some day is in both spans; null is without end. */
    boolean overlaps(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (validTo == null || from == null || !validTo.isBefore(from))
                && (to == null || validFrom == null || !to.isBefore(validFrom));
    }

    static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.strip().replace("\r\n", "\n").replace('\r', '\n');
    }
}
