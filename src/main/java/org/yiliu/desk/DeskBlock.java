package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.quality.Finding;
import org.yiliu.quality.Severity;
import org.yiliu.termbase.Terminology;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.text.SegmentKind;

/** The rows of one paragraph, heading, caption or cell. */
record DeskBlock(List<DeskRow> rows) {

    /**
     * @param typed texts that could not be stored, by segment
     * @param comments open comments, by segment
     * @param findings open findings, by segment
     * @param terms underlined in the Chinese
     */
    static List<DeskBlock> of(
            List<SegmentView> segments,
            Map<Long, TypedTexts.Unsaved> typed,
            Map<Long, Integer> comments,
            Map<Long, List<Finding>> findings,
            Terminology terms) {
        List<DeskBlock> blocks = new ArrayList<>();
        int paragraphs = 0;
        int before = 0;
        @Nullable SegmentKind kind = null;
        for (SegmentView segment : segments) {
            boolean first = segment.block() != before;
            before = segment.block();
            if (first) {
                blocks.add(new DeskBlock(new ArrayList<>()));
                paragraphs += segment.kind() == SegmentKind.PARAGRAPH ? 1 : 0;
            }
            TypedTexts.Unsaved unsaved = typed.get(segment.id());
            List<Finding> found = findings.getOrDefault(segment.id(), List.of());
            blocks.get(blocks.size() - 1)
                    .rows()
                    .add(new DeskRow(
                            segment,
                            first && !repeats(kind, segment.kind()) ? label(segment.kind(), paragraphs) : null,
                            DeskRow.source(segment, terms),
                            unsaved == null ? segment.target() : unsaved.text(),
                            unsaved == null ? null : unsaved.reason(),
                            comments.getOrDefault(segment.id(), 0),
                            found.size(),
                            worst(found)));
            kind = segment.kind();
        }
        return blocks;
    }

    /** In a row of cells or items the first says what they are. */
    static boolean repeats(@Nullable SegmentKind before, SegmentKind kind) {
        return before == kind && (kind == SegmentKind.TABLE_CELL || kind == SegmentKind.LIST_ITEM);
    }

    static String label(SegmentKind kind, int paragraph) {
        return kind == SegmentKind.PARAGRAPH ? "¶ " + paragraph : "desk.translate.kind." + kind;
    }

    static @Nullable Severity worst(List<Finding> findings) {
        return findings.stream().map(Finding::severity).min(Severity::compareTo).orElse(null);
    }
}
