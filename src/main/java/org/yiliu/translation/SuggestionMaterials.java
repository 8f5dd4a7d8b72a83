package org.yiliu.translation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.machine.MachineRequest.Neighbour;

/** Reads what a suggestion is asked with, in one short transaction that is over before anybody is asked. */
@Component
@Transactional(readOnly = true)
class SuggestionMaterials {

    private final SuggestionSegmentRepository segments;
    private final PenRepository pens;

    SuggestionMaterials(SuggestionSegmentRepository segments, PenRepository pens) {
        this.segments = segments;
        this.pens = pens;
    }

    /**
     * @throws PenNotHeldException (403) unless the person holds the article's pen
     * @throws SegmentNotFoundException (404) if the article's present text has no such segment
     */
    public Material read(String number, long segmentId, String person) {
        boolean held = pens.findById(number)
                .flatMap(PenRow::pen)
                .filter(pen -> pen.holder().equals(person))
                .isPresent();
        if (!held) {
            throw new PenNotHeldException(number);
        }
        List<Segment> around = segments.around(number, segmentId);
        Segment segment = around.stream()
                .filter(found -> found.id() == segmentId)
                .findFirst()
                .orElseThrow(() -> new SegmentNotFoundException(number, segmentId));
        return new Material(
                segment.view(),
                segment.sourceHash(),
                neighbour(around, segment.position() - 1),
                neighbour(around, segment.position() + 1));
    }

    private static @Nullable Neighbour neighbour(List<Segment> around, int position) {
        return around.stream()
                .filter(found -> found.position() == position)
                .findFirst()
                .map(found -> new Neighbour(found.source(), found.target()))
                .orElse(null);
    }

    /** A segment as it stood when a suggestion was asked for, and what stands around it. */
    record Material(
            SegmentView segment,
            String sourceHash,
            @Nullable Neighbour previous,
            @Nullable Neighbour next) {}
}
