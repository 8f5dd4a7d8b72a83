package org.yiliu.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.EnglishVersion;

/** A stored decision; nothing of it changes, except that a sign-off may be voided. */
@Entity
@Table(name = "decision")
class DecisionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String articleNumber;

    @Column(name = "review_level")
    @Enumerated(EnumType.STRING)
    private ReviewLevel level;

    @Column(name = "round_count")
    private int round;

    private String reviewer;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private @Nullable String remark;
    private Instant decidedAt;

    @Column(name = "version_number")
    private int version;

    private String contentHash;
    private boolean voided;

    @SuppressWarnings("NullAway.Init")
    protected DecisionRow() {}

    DecisionRow(
            EnglishVersion decidedOn,
            ReviewLevel level,
            int round,
            String reviewer,
            Decision decision,
            @Nullable String remark,
            Instant now) {
        this.articleNumber = decidedOn.articleNumber();
        this.version = decidedOn.version();
        this.contentHash = decidedOn.contentHash();
        this.level = level;
        this.round = round;
        this.reviewer = reviewer;
        this.decision = decision;
        this.remark = remark;
        this.decidedAt = now;
    }

    /** Takes a sign-off back because what it was given for is no longer there. */
    void voidIt() {
        if (!isStanding()) {
            throw new IllegalStateException("decision " + id + " of " + articleNumber + " is no standing sign-off");
        }
        voided = true;
    }

    /** Whether it is a sign-off that counts. */
    boolean isStanding() {
        return decision == Decision.APPROVED && !voided;
    }

    boolean asksForChanges() {
        return decision == Decision.CHANGES_REQUESTED;
    }

    boolean isFor(String hash) {
        return contentHash.equals(hash);
    }

    ReviewLevel level() {
        return level;
    }

    int round() {
        return round;
    }

    int version() {
        return version;
    }

    String articleNumber() {
        return articleNumber;
    }

    SignOff view() {
        return new SignOff(level, round, reviewer, decision, remark, decidedAt, version, contentHash, voided);
    }
}
