package org.yiliu.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.text.Compare;
import org.yiliu.translation.text.Comparison;
import org.yiliu.translation.text.Granularity;
import org.yiliu.translation.text.VersionLine;
import org.yiliu.translation.text.VersionRow;

/** What changed in each segment since a frozen version: the Chinese by character, the English by word. */
final class ChangesSince {

    private ChangesSince() {}

    /** By segment; every segment has an entry. */
    static Map<Long, ReviewRow.News> of(EnglishVersion base, List<SegmentView> segments) {
        List<VersionLine> before = base.lines().stream()
                .map(line -> new VersionLine(line.source(), line.block(), line.kind(), line.target()))
                .toList();
        List<VersionLine> after = segments.stream()
                .map(segment -> new VersionLine(segment.source(), segment.block(), segment.kind(), segment.target()))
                .toList();
        Map<Long, ReviewRow.News> news = new HashMap<>();
        List<String> gone = new ArrayList<>();
        int next = 0;
        for (VersionRow row : Compare.versions(before, after, Granularity.WORD)) {
            VersionLine present = row.after();
            VersionLine former = row.before();
            if (present == null) {
                if (former != null) {
                    gone.add(former.key());
                }
                continue;
            }
            SegmentView segment = segments.get(next++);
            SegmentView above = next < 2 ? segment : segments.get(next - 2);
            news.put(segment.id(), news(present, former, row));
            hand(news, above, gone);
        }
        if (!segments.isEmpty()) {
            hand(news, segments.get(segments.size() - 1), gone);
        }
        return news;
    }

    private static ReviewRow.News news(VersionLine present, @Nullable VersionLine former, VersionRow row) {
        if (former == null) {
            return new ReviewRow.News(true, null, null, null, new ArrayList<>());
        }
        Comparison chinese = former.key().equals(present.key())
                ? null
                : Compare.texts(former.key(), present.key(), Granularity.CHARACTER);
        return new ReviewRow.News(false, chinese, row.difference(), row.movedFrom(), new ArrayList<>());
    }

    private static void hand(Map<Long, ReviewRow.News> news, SegmentView segment, List<String> gone) {
        ReviewRow.News above = news.get(segment.id());
        if (above != null) {
            above.removed().addAll(gone);
            gone.clear();
        }
    }
}
