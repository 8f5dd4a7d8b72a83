package org.yiliu.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yiliu.article.Category;

/** The site's sections in the order readers see them. */
final class Section {

    static final List<Category> ALL = List.of(
            Category.TEACHING,
            Category.RESEARCH,
            Category.CAMPUS_LIFE,
            Category.INTERNATIONAL,
            Category.COMPETITION,
            Category.PARTY_BUILDING,
            Category.ANNOUNCEMENT);

    private Section() {}

    static Optional<Category> of(String slug) {
        return Arrays.stream(Category.values())
                .filter(category -> category.slug().equals(slug))
                .findFirst();
    }
}
