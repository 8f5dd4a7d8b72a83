package org.yiliu.translation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * English that a machine gave for a segment. It is nobody's text until a person takes it: by an ordinary write with
 * {@code segmentVersion} as the version seen and {@link Whence#MACHINE} as the origin.
 *
 * @param provider the machine, as people see it
 * @param model the model that answered; null where the machine chose
 * @param at when it was asked for
 * @param sourceHash hash of the Chinese it is for
 * @param segmentVersion the version the segment had when this answer was asked for; a write against it is refused once
 *     somebody typed since
 * @param provenance what a text taken over is recorded with
 * @param terms how the terms of the Chinese fared in it
 */
public record SuggestionView(
        String provider,
        @Nullable String model,
        String target,
        Instant at,
        String sourceHash,
        int segmentVersion,
        String provenance,
        List<Term> terms) {

    public SuggestionView {
        terms = List.copyOf(terms);
    }

    /**
     * @param source the Chinese term, as the segment writes it
     * @param rendering the preferred rendering; empty where the termbase forbids some and allows none
     * @param kept whether a preferred or admitted rendering stands in the English
     * @param forbidden forbidden renderings that stand in the English
     */
    public record Term(String source, String rendering, boolean kept, List<String> forbidden) {

        public Term {
            forbidden = List.copyOf(forbidden);
        }
    }
}
