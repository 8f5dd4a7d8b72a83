package org.yiliu.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.translation.CommentView;

/**
 * A comment as the desks show it.
 *
 * @param position the segment's place in the article; null in the article's discussion
 * @param author null when the account is unknown
 */
record TalkLine(
        CommentView comment,
        @Nullable Integer position,
        @Nullable Person author,
        @Nullable Person settledBy) {

    static List<TalkLine> of(List<CommentView> comments, Map<Long, Integer> places, Map<String, Person> people) {
        return comments.stream()
                .filter(comment -> comment.segmentId() == null || places.containsKey(comment.segmentId()))
                .map(comment -> new TalkLine(
                        comment,
                        comment.segmentId() == null ? null : places.get(comment.segmentId()),
                        people.get(comment.author()),
                        comment.resolvedBy() == null ? null : people.get(comment.resolvedBy())))
                .toList();
    }
}
