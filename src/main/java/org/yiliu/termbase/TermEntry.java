package org.yiliu.termbase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A concept of the termbase.
 *
 * @param chinese the Chinese term, 1–200 characters
 * @param aliases further Chinese terms for the same
 * @param renderings English, preferred ones first
 * @param domain what it belongs to, a word such as {@code party}; see docs
 * @param citation where the rendering is from; always there for an official one
 * @param citedOn when that was looked up
 * @param validFrom first day it may be used; null: always
 * @param validTo last day; null: for good
 * @param owner sign-in name of whoever answers for it
 * @param version counts changes; the ETag of a write
 */
public record TermEntry(
        long id,
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
        @Nullable String owner,
        int version) {

    public TermEntry {
        aliases = List.copyOf(aliases);
        renderings = List.copyOf(renderings);
    }

    /** Whether it may be used on that day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** The Chinese term and its aliases. */
    public Stream<String> chineseForms() {
        return Stream.concat(Stream.of(chinese), aliases.stream());
    }

    /** Renderings that may stand: preferred and admitted. */
    public List<Rendering> allowed() {
        return renderings.stream()
                .filter(rendering -> rendering.usage() != Usage.FORBIDDEN)
                .toList();
    }

    /** Renderings that must not stand. */
    public List<Rendering> forbidden() {
        return renderings.stream()
                .filter(rendering -> rendering.usage() == Usage.FORBIDDEN)
                .toList();
    }
}
