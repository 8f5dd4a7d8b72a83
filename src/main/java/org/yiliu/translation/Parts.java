package org.yiliu.translation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.article.ReviewLevel;

/** The record of who took part in an article's English. */
@Component
class Parts {

    private final PartRepository rows;
    private final Clock clock;

    Parts(PartRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Adds the part unless it is on record; a null level means translating. */
    void took(String number, String person, @Nullable ReviewLevel level) {
        boolean known = of(number).stream()
                .anyMatch(part -> part.username().equals(person) && Objects.equals(part.level(), level));
        if (!known) {
            rows.save(new PartRow(number, person, level, clock.instant()));
        }
    }

    List<Translations.Part> of(String number) {
        return rows.findByArticleNumberOrderById(number).stream()
                .map(PartRow::view)
                .toList();
    }
}
