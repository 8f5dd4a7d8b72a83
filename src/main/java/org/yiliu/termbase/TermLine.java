package org.yiliu.termbase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiliu.web.InvalidRequestException;

/**
 * What a file says of one term. A field that it does not name is left as it is; a field that it names and leaves empty
 * is emptied.
 *
 * @param number line of the file where it begins, from 1
 */
record TermLine(int number, Map<TermField, List<String>> said) {

    TermLine {
        said = said.isEmpty() ? Map.of() : new EnumMap<>(said);
    }

    String chinese() {
        return text(TermField.CHINESE, "").strip();
    }

    boolean names(TermField field) {
        return said.containsKey(field);
    }

    /**
     * The entry as the file wants it.
     *
     * @param present what the entry says now; null if it is new
     * @throws InvalidRequestException if a value is none of its kind or breaks a rule
     */
    TermContent over(@Nullable TermContent present) {
        return new TermContent(
                        chinese(),
                        names(TermField.ALIASES) || present == null ? values(TermField.ALIASES) : present.aliases(),
                        saysRenderings() || present == null ? renderings() : present.renderings(),
                        text(TermField.DOMAIN, present == null ? "" : present.domain()),
                        value(TermField.STATUS, status(present), TermLine::status),
                        textOrNull(TermField.CITATION, present == null ? null : present.citation()),
                        date(TermField.CITED_ON, present == null ? null : present.citedOn()),
                        date(TermField.VALID_FROM, present == null ? null : present.validFrom()),
                        date(TermField.VALID_TO, present == null ? null : present.validTo()),
                        textOrNull(TermField.NOTE, present == null ? null : present.note()),
                        textOrNull(TermField.OWNER, present == null ? null : present.owner()))
                .checked();
    }

    @Nullable
    LocalDate validFrom() {
        return date(TermField.VALID_FROM, null);
    }

    private static TermStatus status(@Nullable TermContent present) {
        return present == null ? TermStatus.PROVISIONAL : present.status();
    }

    private static TermStatus status(String name) {
        return TermStatus.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private List<String> values(TermField field) {
        return said.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private boolean saysRenderings() {
        return said.keySet().stream().anyMatch(TermField::isRendering);
    }

    private List<Rendering> renderings() {
        var all = new ArrayList<Rendering>();
        Stream.of(TermField.values()).filter(TermField::isRendering).forEach(field -> {
            for (String text : values(field)) {
                if (text.length() > TermRules.LONGEST_RENDERING) {
                    throw InvalidRequestException.of("renderings", "termbase.rendering-invalid");
                }
                all.add(field.rendering(text));
            }
        });
        return all;
    }

    private String text(TermField field, String otherwise) {
        var values = said.get(field);
        return values == null ? otherwise : values.isEmpty() ? "" : values.get(0);
    }

    private @Nullable String textOrNull(TermField field, @Nullable String otherwise) {
        return names(field) ? TermContent.textOrNull(text(field, "")) : otherwise;
    }

    private @Nullable LocalDate date(TermField field, @Nullable LocalDate otherwise) {
        if (!names(field)) {
            return otherwise;
        }
        String text = text(field, "").strip();
        return text.isEmpty() ? null : parsed(field, text, LocalDate::parse);
    }

    private <T> T value(TermField field, T otherwise, Function<String, T> parse) {
        String text = text(field, "").strip();
        return text.isEmpty() ? otherwise : parsed(field, text, parse);
    }

    private static <T> T parsed(TermField field, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw InvalidRequestException.of(field.column(), "termbase.import." + field.column() + "-invalid");
        }
    }
}
