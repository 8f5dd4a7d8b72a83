package org.yiliu.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;

/** The article list as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark, so that Excel reads Chinese. */
final class ArticleCsv {

    static final String BYTE_ORDER_MARK = "\uFEFF";
    static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "titleEnglish",
            "category",
            "priority",
            "stage",
            "round",
            "author",
            "translator",
            "assignee",
            "due",
            "updated",
            "published",
            "slug");

    private final Words words;

    ArticleCsv(Words words) {
        this.words = words;
    }

    String head() {
        return line(COLUMNS.stream().map(column -> words.say("desk.csv." + column)));
    }

    String row(ArticleView article, Map<String, Person> people, Locale reader) {
        return line(Stream.of(
                article.number(),
                article.title(),
                article.titleEnglish(),
                words.say("category." + article.category()),
                words.say("priority." + article.priority()),
                words.say(article.level() == null ? "stage." + article.stage() : "level." + article.level()),
                article.round(),
                name(people, article.author(), reader),
                name(people, article.translator(), reader),
                name(people, article.assignee(), reader),
                article.dueAt(),
                article.updatedAt(),
                article.publishedAt(),
                article.slug()));
    }

    private static @Nullable String name(Map<String, Person> people, @Nullable String username, Locale reader) {
        Person person = username == null ? null : people.get(username);
        return person == null ? username : person.name(reader);
    }

    private static String line(Stream<? extends @Nullable Object> values) {
        return values.map(ArticleCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Quoted where needed; a leading sign that a spreadsheet would take for a formula is disarmed. */
    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
