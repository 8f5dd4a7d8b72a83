package org.yiliu.translation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.termbase.Rendering;
import org.yiliu.termbase.TermEntry;
import org.yiliu.termbase.TermHit;
import org.yiliu.termbase.TermStatus;

/**
 * A term that stands in a segment's Chinese.
 *
 * @param key its number among the segment's terms, from 1
 * @param source the term as it stands there
 * @param from first character in the segment's source, placeholders counted, from 0
 * @param to one past the last character
 * @param renderings English that may stand, preferred ones first
 * @param forbidden English that must not
 * @param citation where the renderings are from
 */
public record TermLine(
        int key,
        String source,
        int from,
        int to,
        List<String> renderings,
        List<String> forbidden,
        TermStatus status,
        @Nullable String citation,
        @Nullable LocalDate citedOn,
        @Nullable String note,
        long entryId) {

    static TermLine of(int key, TermHit hit, String source) {
        TermEntry entry = hit.entry();
        return new TermLine(
                key,
                source.substring(hit.from(), hit.to()),
                hit.from(),
                hit.to(),
                texts(entry.allowed()),
                texts(entry.forbidden()),
                entry.status(),
                entry.citation(),
                entry.citedOn(),
                entry.note(),
                entry.id());
    }

    private static List<String> texts(List<Rendering> renderings) {
        return renderings.stream().map(Rendering::text).distinct().toList();
    }
}
