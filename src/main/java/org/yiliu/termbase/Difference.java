package org.yiliu.termbase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field in which two states of an entry differ.
 *
 * @param field message key after {@code termbase.field.}
 * @param was empty if it said nothing
 * @param is likewise
 */
record Difference(String field, String was, String is) {

    private record Field(String name, Function<TermContent, @Nullable Object> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("chinese", TermContent::chinese),
            new Field("aliases", content -> String.join("；", content.aliases())),
            new Field("preferred", content -> renderings(content, Usage.PREFERRED)),
            new Field("admitted", content -> renderings(content, Usage.ADMITTED)),
            new Field("forbidden", content -> renderings(content, Usage.FORBIDDEN)),
            new Field("domain", TermContent::domain),
            new Field("status", TermContent::status),
            new Field("citation", TermContent::citation),
            new Field("citedOn", TermContent::citedOn),
            new Field("validFrom", TermContent::validFrom),
            new Field("validTo", TermContent::validTo),
            new Field("owner", TermContent::owner),
            new Field("note", TermContent::note));

    static List<Difference> between(TermContent before, TermContent after) {
        var all = new ArrayList<Difference>();
        for (var field : FIELDS) {
            Object was = field.value().apply(before);
            Object is = field.value().apply(after);
            if (!Objects.equals(was, is)) {
                all.add(new Difference(field.name(), text(was), text(is)));
            }
        }
        return all;
    }

    private static String renderings(TermContent content, Usage usage) {
        return content.renderings().stream()
                .filter(rendering -> rendering.usage() == usage)
                .map(Rendering::text)
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value instanceof LocalDate day ? day.toString() : value.toString();
    }
}
