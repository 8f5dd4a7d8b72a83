package org.yiliu.termbase;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiliu.web.InvalidRequestException;

/**
 * A term entry as a caller sends it; what is left out is empty.
 *
 * @param chinese required, 1–200 characters
 * @param aliases at most 20, each like {@code chinese}
 * @param renderings at most 40; one preferred at least, and one at most for each form
 * @param domain at most 40 characters; {@code general} if left out
 * @param status {@code PROVISIONAL} if left out
 * @param citation at most 500 characters; required for an official entry
 * @param note at most 1000 characters
 * @param owner sign-in name; the writer if left out in a new entry
 */
record TermRequest(
        @Nullable String chinese,
        @Nullable List<@Nullable String> aliases,
        @Nullable List<@Nullable English> renderings,
        @Nullable String domain,
        @Nullable TermStatus status,
        @Nullable String citation,
        @Nullable LocalDate citedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note,
        @Nullable String owner) {

    /**
     * A rendering.
     *
     * @param text 1–300 characters
     * @param usage {@code PREFERRED} if left out
     * @param form {@code ANY} if left out
     */
    record English(
            @Nullable String text,
            @Nullable Usage usage,
            @Nullable RenderingForm form) {

        Rendering rendering() {
            String said = text == null ? "" : text.strip();
            if (said.isEmpty() || said.length() > TermRules.LONGEST_RENDERING) {
                throw InvalidRequestException.of("renderings", "termbase.rendering-invalid");
            }
            return new Rendering(
                    said,
                    Objects.requireNonNullElse(usage, Usage.PREFERRED),
                    Objects.requireNonNullElse(form, RenderingForm.ANY));
        }
    }

    /** @throws InvalidRequestException if a rendering has no text or too much */
    TermContent content() {
        return new TermContent(
                Objects.requireNonNullElse(chinese, ""),
                given(aliases),
                given(renderings).stream().map(English::rendering).toList(),
                Objects.requireNonNullElse(domain, ""),
                Objects.requireNonNullElse(status, TermStatus.PROVISIONAL),
                citation,
                citedOn,
                validFrom,
                validTo,
                note,
                owner);
    }

    private static <T> List<T> given(@Nullable List<@Nullable T> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
    }
}
