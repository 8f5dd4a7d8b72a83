package org.yiliu.translation;

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

/** A stored English version; written once. */
@Entity
@Table(name = "english_version")
class FrozenVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String articleNumber;

    @Column(name = "version_number")
    private int version;

    private int sourceVersion;

    @Enumerated(EnumType.STRING)
    private Handover handover;

    @Column(name = "review_level")
    @Enumerated(EnumType.STRING)
    private @Nullable ReviewLevel level;

    @Column(name = "round_count")
    private int round;

    @Column(name = "frozen_by")
    private @Nullable String by;

    @Column(name = "frozen_at")
    private Instant at;

    private String contentHash;
    private String linesJson;

    @SuppressWarnings("NullAway.Init")
    protected FrozenVersion() {}

    FrozenVersion(EnglishVersion version, String linesJson) {
        this.articleNumber = version.articleNumber();
        this.version = version.version();
        this.sourceVersion = version.sourceVersion();
        this.handover = version.handover();
        this.level = version.level();
        this.round = version.round();
        this.by = version.by();
        this.at = version.at();
        this.contentHash = version.contentHash();
        this.linesJson = linesJson;
    }

    EnglishVersion view(Lines lines) {
        return new EnglishVersion(
                articleNumber,
                version,
                sourceVersion,
                handover,
                level,
                round,
                by,
                at,
                contentHash,
                lines.read(linesJson));
    }
}
