package org.yiliu.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.Priority;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;

/**
 * One entry of {@code demo/samples.json}: what the article is, and where it stands at first start.
 *
 * @param stage the stage to bring it to; {@code level} and {@code round} say which review
 * @param translator whoever claims it; null leaves it in the pool
 * @param reviewers sign-in names of those who review, in the order of the levels
 * @param translatedSegments so many of the first segments are translated; null means all
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Sample(
        String slug,
        String file,
        String english,
        Category category,
        Priority priority,
        String origin,
        String byline,
        @Nullable String bylineEnglish,
        LocalDate releasedOn,
        Stage stage,
        @Nullable ReviewLevel level,
        @Nullable Integer round,
        @Nullable String translator,
        @Nullable List<String> reviewers,
        @Nullable Integer translatedSegments,
        @Nullable SentBack sentBack,
        @Nullable List<Comment> comments) {

    NewArticle facts() {
        return new NewArticle(null, null, null, category, priority, origin, releasedOn, byline);
    }

    /** Whether the article is to stay with this review. */
    boolean staysAt(@Nullable ReviewLevel reviewLevel, int atRound) {
        return stage == Stage.REVIEWING && level == reviewLevel && (round == null || round <= atRound);
    }

    boolean isSentBackAt(@Nullable ReviewLevel reviewLevel, int atRound) {
        return sentBack != null && sentBack.level() == reviewLevel && sentBack.round() == atRound;
    }

    List<Comment> remarks() {
        return comments == null ? List.of() : comments;
    }

    /** A round that ended with changes requested. */
    record SentBack(int round, ReviewLevel level, String reviewer, String reason) {}

    /** A comment on the segment with this source. */
    record Comment(String source, String author, String text, boolean resolved) {}

    /** The English of one segment; {@code earlier} is what stood there in round 1, where it differs. */
    record Pair(String source, String target, @Nullable String earlier) {

        String inRound(int round) {
            return round == 1 && earlier != null ? earlier : target;
        }
    }

    /** Pairs by their Chinese. */
    static Map<String, Pair> bySource(List<Pair> pairs) {
        return pairs.stream()
                .collect(java.util.stream.Collectors.toMap(Pair::source, pair -> pair, (first, same) -> first));
    }
}
