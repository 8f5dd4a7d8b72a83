package org.yiliu.desk;

import java.util.List;
import org.yiliu.translation.Match;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.text.Placeholders;

/** What stands beside a segment on the desks: earlier renderings, what was said of it, the texts it had. */
record SegmentPanel(SegmentView segment, List<Match> matches, List<TalkLine> talk, List<PastLine> past) {

    /** A match's English as safe HTML. */
    public String shown(Match match) {
        return Placeholders.display(match.target());
    }
}
