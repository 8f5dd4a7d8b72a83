package org.yiliu.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ArticleView;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.Handover;

/** An article passed the gate; only added. */
@Entity
@Table(name = "gate_passage")
class GatePassage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String articleNumber;

    @Enumerated(EnumType.STRING)
    private Handover step;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewLevel reviewLevel;

    @Column(name = "round_count")
    private int round;

    private int targetVersion;
    private String contentHash;
    private Instant passedAt;

    @SuppressWarnings("NullAway.Init")
    protected GatePassage() {}

    GatePassage(ArticleView article, int targetVersion, String contentHash, Instant now) {
        this.articleNumber = article.number();
        this.step = step(article);
        this.reviewLevel = article.level();
        this.round = article.round();
        this.targetVersion = targetVersion;
        this.contentHash = contentHash;
        this.passedAt = now;
    }

    private static Handover step(ArticleView article) {
        return switch (article.stage()) {
            case REVIEWING -> Handover.APPROVED;
            case PUBLISHING, SCHEDULED, PUBLISHED -> Handover.PUBLISHED;
            default -> Handover.HANDED_IN;
        };
    }

    /** Whether it is the same text at the same step: asking twice on the way is passing once. */
    boolean repeats(GatePassage other) {
        return step == other.step
                && reviewLevel == other.reviewLevel
                && round == other.round
                && contentHash.equals(other.contentHash);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    GateRecord view(List<GateRecord.Item> items) {
        return new GateRecord(step, reviewLevel, round, targetVersion, passedAt, items);
    }
}
