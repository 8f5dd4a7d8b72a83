package org.yiliu.quality.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Severity;
import org.yiliu.quality.Surroundings;
import org.yiliu.termbase.Rendering;
import org.yiliu.termbase.RenderingHit;
import org.yiliu.termbase.TermEntry;
import org.yiliu.termbase.TermHit;
import org.yiliu.termbase.TermStatus;
import org.yiliu.termbase.Usage;

/**
 * A term in a segment's Chinese, and its renderings in the English.
 *
 * @param hit where it stands in the Chinese first
 * @param renderings in order; forbidden ones too
 */
record TermUse(TermHit hit, List<RenderingHit> renderings) {

    /** Every term of the segment once. */
    static List<TermUse> of(CheckedSegment segment, Surroundings surroundings) {
        if (segment.isUntranslated()) {
            return List.of();
        }
        return surroundings.terms().find(segment.source()).stream()
                .collect(Collectors.toMap(hit -> hit.entry().id(), hit -> hit, (first, next) -> first))
                .values()
                .stream()
                .map(hit -> new TermUse(hit, surroundings.terms().findRenderings(hit.entry(), segment.target())))
                .toList();
    }

    TermEntry entry() {
        return hit.entry();
    }

    /** Renderings that may stand, where they do. */
    Stream<RenderingHit> allowed() {
        return renderings.stream().filter(found -> found.rendering().usage() != Usage.FORBIDDEN);
    }

    /** Renderings that must not stand, where they do. */
    Stream<RenderingHit> forbidden() {
        return renderings.stream().filter(found -> found.rendering().usage() == Usage.FORBIDDEN);
    }

    /** What nobody has decided yet is worth knowing, no more. */
    Severity weight(Severity decided) {
        return entry().status() == TermStatus.PROVISIONAL ? Severity.INFO : decided;
    }

    /** What to write, for a sentence: the preferred renderings. */
    String wanted() {
        List<Rendering> preferred = entry().allowed().stream()
                .filter(rendering -> rendering.usage() == Usage.PREFERRED)
                .toList();
        return (preferred.isEmpty() ? entry().allowed() : preferred)
                .stream().map(Rendering::text).collect(Collectors.joining(" / "));
    }

    /** Everything a finding about the term depends on besides the segment: when an entry changes, it is another. */
    String about(CheckedSegment segment) {
        return segment.source() + '\n' + segment.target() + '\n' + entry().renderings();
    }
}
