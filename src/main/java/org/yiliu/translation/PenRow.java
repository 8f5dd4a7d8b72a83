package org.yiliu.translation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;

/** The row everybody who writes or freezes an article's English locks first, so that no write slips past a freeze. */
@Entity
@Table(name = "pen")
class PenRow {

    @Id
    private String articleNumber;

    private @Nullable String holder;

    @Column(name = "review_level")
    @Enumerated(EnumType.STRING)
    private @Nullable ReviewLevel level;

    @SuppressWarnings("NullAway.Init")
    protected PenRow() {}

    PenRow(String articleNumber) {
        this.articleNumber = articleNumber;
    }

    void handTo(@Nullable String person, @Nullable ReviewLevel reviewLevel) {
        holder = person;
        level = reviewLevel;
    }

    Optional<Pen> pen() {
        return holder == null ? Optional.empty() : Optional.of(new Pen(articleNumber, holder, level));
    }
}
