package org.yiliu.desk;

import java.util.List;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.text.Carried;
import org.yiliu.translation.text.CarryOver;
import org.yiliu.translation.text.Compare;
import org.yiliu.translation.text.Cut;
import org.yiliu.translation.text.Granularity;
import org.yiliu.translation.text.Placeholders;
import org.yiliu.translation.text.SegmentKind;
import org.yiliu.translation.text.Segmenter;

/**
 * What a revision of the Chinese would cost: which segments keep their English and which must be redone.
 *
 * @param redo in reading order
 */
record RevisionOutlook(long kept, List<Redo> redo) {

    /** @param html the segment as it would read, what changed marked; a new one wholly as inserted */
    record Redo(int position, boolean isNew, String html) {}

    /** @param present the segments as they stand */
    static RevisionOutlook of(List<SegmentView> present, String title, String html) {
        List<Cut> cuts = Segmenter.cut(title, html, null, null);
        List<Carried> carried = CarryOver.match(
                present.stream()
                        .filter(it -> it.kind() != SegmentKind.ORIGIN && it.kind() != SegmentKind.BYLINE)
                        .map(it -> new CarryOver.Line(it.position(), it.kind(), it.source()))
                        .toList(),
                cuts.stream().map(CarryOver.Line::of).toList());
        List<Redo> redo = carried.stream()
                .filter(fate -> !fate.fate().keepsEnglish())
                .map(fate -> redo(fate, cuts))
                .toList();
        return new RevisionOutlook(carried.size() - redo.size(), redo);
    }

    private static Redo redo(Carried fate, List<Cut> cuts) {
        String now = cuts.stream()
                .filter(cut -> cut.position() == fate.newPosition())
                .map(Cut::source)
                .findFirst()
                .orElse("");
        String before = fate.previousSource() == null ? "" : fate.previousSource();
        String html = Compare.texts(Placeholders.strip(before), Placeholders.strip(now), Granularity.CHARACTER)
                .toHtml();
        return new Redo(fate.newPosition(), before.isEmpty(), html);
    }
}
