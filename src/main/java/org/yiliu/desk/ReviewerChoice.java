package org.yiliu.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.Translations;

/**
 * Who may be named to review at a level.
 *
 * @param named sign-in name of whoever is named now
 * @param people with the level's role and no other part in the article
 */
record ReviewerChoice(ReviewLevel level, @Nullable String named, List<Person> people) {

    static List<ReviewerChoice> of(
            Collection<ReviewLevel> levels,
            Map<ReviewLevel, String> named,
            Accounts accounts,
            List<Translations.Part> parts) {
        return levels.stream()
                .map(level -> new ReviewerChoice(
                        level,
                        named.get(level),
                        accounts.withRole(level.role()).stream()
                                .filter(person -> parts.stream()
                                        .noneMatch(part ->
                                                part.username().equals(person.username()) && part.level() != level))
                                .toList()))
                .toList();
    }
}
