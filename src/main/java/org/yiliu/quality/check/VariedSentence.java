package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.translation.text.SegmentKind;

/** The same Chinese, a sentence or a cell of a table, in two ways in one article. */
@Component
class VariedSentence implements Check {

    /** A headline and a caption may say the same in another way. */
    private static final Set<SegmentKind> ALIKE =
            Set.of(SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM, SegmentKind.TABLE_CELL);

    @Override
    public String id() {
        return "varied-sentence";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        Map<String, CheckedSegment> first = new HashMap<>();
        List<Observation> observations = new ArrayList<>();
        text.written().filter(segment -> ALIKE.contains(segment.kind())).forEach(segment -> {
            CheckedSegment before = first.putIfAbsent(segment.kind() + segment.source(), segment);
            if (before != null && !before.target().equalsIgnoreCase(segment.target())) {
                observations.add(Observation.of(segment)
                        .with(before.position(), before.target())
                        .about(segment.source() + '\n' + segment.target() + '\n' + before.target())
                        .repairedTo(before.target()));
            }
        });
        return observations;
    }
}
