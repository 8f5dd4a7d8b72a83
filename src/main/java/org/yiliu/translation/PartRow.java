package org.yiliu.translation;

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

/** A part somebody took in an article's English; only added, never taken back. */
@Entity
@Table(name = "part")
class PartRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String articleNumber;
    private String username;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewLevel level;

    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected PartRow() {}

    PartRow(String articleNumber, String username, @Nullable ReviewLevel level, Instant since) {
        this.articleNumber = articleNumber;
        this.username = username;
        this.level = level;
        this.since = since;
    }

    Translations.Part view() {
        return new Translations.Part(username, level);
    }
}
