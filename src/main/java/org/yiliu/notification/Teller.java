package org.yiliu.notification;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.Stage;
import org.yiliu.journal.Passage;

/** Tells messages in the reader's words. Any number of them costs two statements: articles, people. */
@Component
class Teller {

    private static final List<String> QUOTED = List.of("comment", "reason", "question", "answer", "note");
    private static final List<String> PEOPLE = List.of("assignee", "from", "reviewer");

    private final MessageSource messages;
    private final Accounts accounts;
    private final Articles articles;

    Teller(MessageSource messages, Accounts accounts, Articles articles) {
        this.messages = messages;
        this.accounts = accounts;
        this.articles = articles;
    }

    List<Told> tell(Collection<InboxEntry> entries, Locale reader) {
        Map<String, ArticleView> known = articles.numbered(
                entries.stream().map(entry -> entry.passage().subject()).collect(Collectors.toSet()));
        Map<String, Person> people = accounts.named(people(entries));
        return entries.stream()
                .map(entry -> tell(entry, known.get(entry.passage().subject()), people, reader))
                .toList();
    }

    private Told tell(InboxEntry entry, @Nullable ArticleView article, Map<String, Person> people, Locale reader) {
        Passage passage = entry.passage();
        boolean english = !isChinese(reader) && article != null && article.titleEnglish() != null;
        return new Told(
                entry.id(),
                entry.kind(),
                passage.event().name(),
                passage.at(),
                entry.readAt(),
                passage.actor(),
                says(entry, people, reader),
                article == null ? null : article.number(),
                article == null ? null : english ? article.titleEnglish() : article.title(),
                english ? "en" : "zh-CN",
                quote(passage.detail()),
                href(entry, article));
    }

    /** The sentence of event and kind, else of the event, else the event's name. */
    private String says(InboxEntry entry, Map<String, Person> people, Locale reader) {
        Passage passage = entry.passage();
        String key = "notification.says." + passage.event();
        @Nullable
        Object[] facts = {
            passage.actor() == null ? say("notification.the-process", reader) : name(passage.actor(), people, reader),
            step(passage.detail(), reader),
            who(entry, people, reader)
        };
        String said = messages.getMessage(key + "." + entry.kind(), facts, null, reader);
        if (said == null) {
            said = messages.getMessage(key, facts, null, reader);
        }
        return said == null ? say("event." + passage.event(), reader) : said;
    }

    private String who(InboxEntry entry, Map<String, Person> people, Locale reader) {
        return PEOPLE.stream()
                .map(entry.passage().detail()::get)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .map(name ->
                        name.equals(entry.recipient()) ? say("notification.you", reader) : name(name, people, reader))
                .orElse(say("notification.somebody", reader));
    }

    private String step(Map<String, String> detail, Locale reader) {
        String level = detail.get("level");
        String key = level != null ? level : detail.getOrDefault("task", "NONE");
        String words = messages.getMessage("notification.step." + key, null, "", reader);
        return words == null || words.isEmpty() ? say("notification.step.NONE", reader) : words;
    }

    private static String href(InboxEntry entry, @Nullable ArticleView article) {
        if (article == null) {
            return "/";
        }
        Map<String, String> detail = entry.passage().detail();
        String page = "/articles/" + article.number();
        boolean work = entry.recipient().equals(article.assignee());
        if (!work || article.level() == null && article.stage() != Stage.TRANSLATING) {
            return page;
        }
        return page + (article.level() != null || detail.get("level") != null ? "/review" : "/translate");
    }

    private static @Nullable String quote(Map<String, String> detail) {
        return QUOTED.stream()
                .map(detail::get)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static Set<String> people(Collection<InboxEntry> entries) {
        Set<String> names = new HashSet<>();
        for (InboxEntry entry : entries) {
            Passage passage = entry.passage();
            Stream.concat(Stream.ofNullable(passage.actor()), PEOPLE.stream().map(passage.detail()::get))
                    .filter(Objects::nonNull)
                    .forEach(names::add);
        }
        return names;
    }

    private static String name(String username, Map<String, Person> people, Locale reader) {
        Person person = people.get(username);
        return person == null ? username : person.name(reader);
    }

    private static boolean isChinese(Locale reader) {
        return "zh".equals(reader.getLanguage());
    }

    private String say(String key, Locale reader) {
        return messages.getMessage(key, null, reader);
    }
}
