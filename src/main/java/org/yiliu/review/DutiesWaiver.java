package org.yiliu.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;

/**
 * An administrator's leave for one person to sign one level of one article although duties are not separate. It ends with
 * the round, or when it is withdrawn; what was signed under it keeps showing it.
 *
 * @param round the article's translation round in which it holds
 * @param reason 10–1,000 characters
 * @param active whether it may still be used
 */
public record DutiesWaiver(
        long id,
        String articleNumber,
        ReviewLevel level,
        int round,
        String username,
        String reason,
        String grantedBy,
        Instant grantedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        boolean active) {

    /** Whether this decision was made under it. */
    public boolean covers(SignOff line) {
        return level == line.level()
                && round == line.round()
                && username.equals(line.reviewer())
                && !line.at().isBefore(grantedAt)
                && (withdrawnAt == null || line.at().isBefore(withdrawnAt));
    }
}
