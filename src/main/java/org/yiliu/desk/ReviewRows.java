package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.quality.Finding;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Whence;
import org.yiliu.translation.text.SegmentKind;

/** Makes the review desk's rows. */
record ReviewRows(
        Map<Long, List<Finding>> findings,
        List<TalkLine> talk,
        AnnotationBoard annotations,
        Map<Long, Integer> read,
        Map<Long, ReviewRow.News> news,
        Map<String, Person> people,
        Person me) {

    List<ReviewRow> of(List<SegmentView> segments, ReviewPage.Show show) {
        Map<Long, List<TalkLine>> said = talk.stream()
                .filter(line -> line.comment().segmentId() != null)
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(line.comment().segmentId())));
        List<ReviewRow> rows = new ArrayList<>();
        int paragraphs = 0;
        int block = 0;
        SegmentKind kind = null;
        for (SegmentView segment : segments) {
            boolean first = segment.block() != block;
            paragraphs += first && segment.kind() == SegmentKind.PARAGRAPH ? 1 : 0;
            String label = first && !DeskBlock.repeats(kind, segment.kind())
                    ? DeskBlock.label(segment.kind(), paragraphs)
                    : null;
            block = segment.block();
            kind = segment.kind();
            rows.add(row(segment, label, said.getOrDefault(segment.id(), List.of()), show));
        }
        return rows;
    }

    private ReviewRow row(SegmentView segment, @Nullable String label, List<TalkLine> said, ReviewPage.Show show) {
        List<Finding> found = findings.getOrDefault(segment.id(), List.of());
        ReviewRow.News changes = news.get(segment.id());
        boolean shown = switch (show) {
            case ALL -> true;
            case CHANGED -> changes != null && changes.any();
            case FINDINGS -> !found.isEmpty();
            case COMMENTS -> !said.isEmpty();
        };
        return new ReviewRow(
                segment,
                label,
                changes,
                isRead(segment),
                segment.writer() == null ? null : people.get(segment.writer()),
                said,
                annotations.standing(segment.id()),
                annotations.of(segment.id()),
                found.size(),
                DeskBlock.worst(found),
                shown);
    }

    private boolean isRead(SegmentView segment) {
        boolean own = segment.whence() == Whence.REVIEWER && me.username().equals(segment.writer());
        return own || read.getOrDefault(segment.id(), -1) >= segment.version();
    }
}
