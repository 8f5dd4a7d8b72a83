package org.yiliu.notification;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;

/**
 * Finds the people of one transaction's passages by {@link Rule}. What it asks for it asks once: it lives as long as the
 * transaction's end.
 */
class Recipients {

    private static final Map<String, Role> REVIEW_ROLES =
            Map.of("FIRST", Role.REVIEWER, "SECOND", Role.EDITOR, "FINAL", Role.CHIEF_EDITOR);
    private static final Map<String, Role> TASK_ROLES =
            Map.of("ASSIGN", Role.COORDINATOR, "TRANSLATE", Role.TRANSLATOR, "PUBLISH", Role.PUBLISHER);

    private final Accounts accounts;
    private final Journal journal;
    private final Map<String, ArticleView> articles;
    private final Map<Role, List<String>> byRole = new HashMap<>();
    private final Map<String, Boolean> active = new HashMap<>();

    /** @param articles those the passages speak of, by number */
    Recipients(Accounts accounts, Journal journal, Map<String, ArticleView> articles) {
        this.accounts = accounts;
        this.journal = journal;
        this.articles = articles;
    }

    /** Who hears of what, in the order of the passages; at most one notice a person and passage. */
    List<Notice> notices(Collection<Passage> passages) {
        Map<String, Notice> notices = new LinkedHashMap<>();
        Set<String> busy = new HashSet<>();
        for (Passage passage : passages) {
            for (Rule rule : Rule.of(passage.event())) {
                for (String person : people(rule, passage)) {
                    String key = person + ' ' + passage.subject() + ' ' + passage.sequence();
                    boolean again = (passage.event() == JournalEvent.TASK_OPENED || rule.kind() == Kind.ASSIGNED)
                            && busy.contains(person + ' ' + passage.subject());
                    if (!again && !person.equals(passage.actor()) && !notices.containsKey(key) && isActive(person)) {
                        notices.put(key, new Notice(person, rule.kind(), passage));
                    }
                }
            }
            noteWhoKnows(passage, notices.values(), busy);
        }
        return List.copyOf(notices.values());
    }

    /** Who acted or was told to work in this very transaction need not hear as well that the task is open. */
    private static void noteWhoKnows(Passage passage, Collection<Notice> notices, Set<String> busy) {
        if (passage.actor() != null) {
            busy.add(passage.actor() + ' ' + passage.subject());
        }
        notices.stream()
                .filter(notice -> notice.kind() == Kind.ASSIGNED || notice.kind() == Kind.RETURNED)
                .forEach(notice ->
                        busy.add(notice.recipient() + ' ' + notice.passage().subject()));
    }

    private Set<String> people(Rule rule, Passage passage) {
        String named = passage.detail().get("to");
        if (named != null && !named.isBlank()) {
            return Arrays.stream(named.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return rule.hearers().stream()
                .flatMap(hearer -> people(hearer, passage))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<String> people(Hearer hearer, Passage passage) {
        @Nullable ArticleView article = articles.get(passage.subject());
        return switch (hearer) {
            case ASSIGNEE -> one(assignee(passage, article));
            case PREVIOUS ->
                one(passage.detail().getOrDefault("from", passage.detail().get("assignee")));
            case REVIEWER -> one(passage.detail().get("reviewer"));
            case AUTHOR -> article == null ? Stream.empty() : one(article.author());
            case TRANSLATOR -> article == null ? Stream.empty() : one(article.translator());
            case SIGNATORIES -> signatories(passage.subject());
            case POOL -> pool(passage, article);
            case COORDINATORS -> with(Role.COORDINATOR);
            case PUBLISHERS -> with(Role.PUBLISHER);
            case ADMINISTRATORS -> with(Role.ADMIN);
        };
    }

    /** Two reviews may be open at once, so that the article's own assignee says nothing of a review that opens. */
    private static @Nullable String assignee(Passage passage, @Nullable ArticleView article) {
        String given = passage.detail().get("assignee");
        boolean review =
                passage.event() == JournalEvent.TASK_OPENED && passage.detail().containsKey("level");
        return given != null || article == null || review ? given : article.assignee();
    }

    private Stream<String> pool(Passage passage, @Nullable ArticleView article) {
        if (assignee(passage, article) != null) {
            return Stream.empty();
        }
        String level = passage.detail().get("level");
        String task = passage.detail().getOrDefault("task", "");
        Role role = level == null ? TASK_ROLES.get(task) : REVIEW_ROLES.get(level);
        if (role == null) {
            return Stream.empty();
        }
        boolean review = level != null;
        return with(role).filter(name -> !(review && article != null && name.equals(article.translator())));
    }

    private Stream<String> signatories(String subject) {
        return journal.history(subject).stream()
                .filter(passage -> passage.event() == JournalEvent.SIGNED)
                .map(Passage::actor)
                .filter(Objects::nonNull);
    }

    private Stream<String> with(Role role) {
        return byRole
                .computeIfAbsent(
                        role,
                        wanted -> accounts.withRole(wanted).stream()
                                .map(Person::username)
                                .peek(name -> active.put(name, true))
                                .toList())
                .stream();
    }

    private boolean isActive(String person) {
        return active.computeIfAbsent(person, accounts::isActive);
    }

    private static Stream<String> one(@Nullable String name) {
        return name == null || name.isBlank() ? Stream.empty() : Stream.of(name);
    }
}
