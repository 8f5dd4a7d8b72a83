package org.yiliu.desk;

import java.util.List;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.text.Placeholders;

/**
 * What stands beside a segment on the desks.
 *
 * @param matches earlier renderings, best first
 * @param paragraph the segments of the paragraph it belongs to, itself among them
 * @param talk what was said of it
 * @param past the texts it had
 */
record SegmentPanel(
        SegmentView segment,
        List<MatchCard> matches,
        List<TermCard> terms,
        List<SegmentView> paragraph,
        List<TalkLine> talk,
        List<PastLine> past) {

    /** A segment's Chinese as safe HTML. */
    public String chinese(SegmentView line) {
        return Placeholders.display(line.source());
    }

    /** A segment's English as safe HTML. */
    public String english(SegmentView line) {
        return Placeholders.display(line.target());
    }
}
