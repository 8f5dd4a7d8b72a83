package org.yiliu.termbase;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;

/**
 * The form of one entry, as it was sent: everything as text, so that it is shown again as it was typed.
 *
 * @param aliases one a line
 * @param english text, usage and form of the renderings, row by row; rows without text count as not there
 * @param version which state of the entry the form was made from; null for a new one
 */
record TermForm(
        @Nullable String chinese,
        @Nullable String aliases,
        @Nullable List<String> english,
        @Nullable List<Usage> usage,
        @Nullable List<RenderingForm> form,
        @Nullable String domain,
        @Nullable TermStatus status,
        @Nullable String citation,
        @Nullable String citedOn,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String note,
        @Nullable String owner,
        @Nullable Integer version) {

    private static final int SPARE_ROWS = 2;

    /** One row of renderings as the form shows it. */
    record Row(String text, Usage usage, RenderingForm form) {}

    /** An empty form, or one that begins with what somebody has just met in a text. */
    static TermForm begun(@Nullable String chinese, @Nullable String english) {
        var first = english == null || english.isBlank() ? List.<String>of() : List.of(english.strip());
        return new TermForm(
                chinese, "", first, List.of(), List.of(), "", TermStatus.PROVISIONAL, "", "", "", "", "", "", null);
    }

    static TermForm of(TermEntry entry) {
        return new TermForm(
                entry.chinese(),
                String.join("\n", entry.aliases()),
                entry.renderings().stream().map(Rendering::text).toList(),
                entry.renderings().stream().map(Rendering::usage).toList(),
                entry.renderings().stream().map(Rendering::form).toList(),
                entry.domain(),
                entry.status(),
                entry.citation(),
                text(entry.citedOn()),
                text(entry.validFrom()),
                text(entry.validTo()),
                entry.note(),
                entry.owner(),
                entry.version());
    }

    /** The same words upon the present state of the entry: sending it again overwrites that. */
    TermForm upon(int present) {
        return new TermForm(
                chinese, aliases, english, usage, form, domain, status, citation, citedOn, validFrom, validTo, note,
                owner, present);
    }

    public String domainOrNone() {
        return domain == null || domain.isBlank() ? TermContent.NO_DOMAIN : domain;
    }

    /** What is typed, and empty rows to type in. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        var texts = Objects.requireNonNullElse(english, List.<String>of());
        for (int at = 0; at < texts.size(); at++) {
            if (!texts.get(at).isBlank()) {
                rows.add(new Row(texts.get(at), at(usage, at, Usage.PREFERRED), at(form, at, RenderingForm.ANY)));
            }
        }
        boolean none = rows.isEmpty();
        for (int spare = 0; spare < SPARE_ROWS; spare++) {
            rows.add(new Row("", none && spare == 0 ? Usage.PREFERRED : Usage.ADMITTED, RenderingForm.ANY));
        }
        return rows;
    }

    private static <T> T at(@Nullable List<T> values, int index, T otherwise) {
        return values != null && index < values.size() && values.get(index) != null ? values.get(index) : otherwise;
    }

    /** @throws InvalidRequestException if a date is none or a rendering too long */
    TermContent content() {
        return new TermContent(
                text(chinese),
                text(aliases).lines().filter(line -> !line.isBlank()).toList(),
                rows().stream()
                        .filter(row -> !row.text().isBlank())
                        .map(TermForm::rendering)
                        .toList(),
                text(domain),
                Objects.requireNonNullElse(status, TermStatus.PROVISIONAL),
                citation,
                day("citedOn", citedOn),
                day("validFrom", validFrom),
                day("validTo", validTo),
                note,
                owner);
    }

    private static Rendering rendering(Row row) {
        return new TermRequest.English(row.text(), row.usage(), row.form()).rendering();
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            throw new InvalidRequestException(
                    List.of(new FieldProblem(field, "termbase.import." + field + "-invalid")));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
