package org.yiliu.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.Priority;
import org.yiliu.article.SourceRevision;
import org.yiliu.article.SourceVersion;
import org.yiliu.web.InvalidRequestException;

/**
 * The draft editor's fields exactly as typed, so that nothing is lost when some of it is refused.
 *
 * @param version the source version the writer saw; null for a new draft
 */
record DraftForm(
        @Nullable String title,
        @Nullable String body,
        @Nullable String format,
        @Nullable String category,
        @Nullable String priority,
        @Nullable String origin,
        @Nullable String byline,
        @Nullable String releasedOn,
        @Nullable String note,
        @Nullable Integer version) {

    /** An empty draft of this person's. */
    static DraftForm blank(Person author, String origin) {
        return new DraftForm(
                "", "", "markdown", "", Priority.NORMAL.name(), origin, author.nameChinese(), "", "", null);
    }

    /** A kept draft, its text as Markdown. */
    static DraftForm of(ArticleView article, SourceVersion source) {
        return new DraftForm(
                source.title(),
                MarkdownText.of(source.html()),
                "markdown",
                article.category().name(),
                article.priority().name(),
                article.origin(),
                article.byline(),
                article.releasedOn() == null ? "" : article.releasedOn().toString(),
                "",
                source.version());
    }

    /** @throws InvalidRequestException (400) if category, priority or day will not do */
    NewArticle draft() {
        return new NewArticle(title, body, format, categoryChosen(), priorityChosen(), origin, dayChosen(), byline);
    }

    SourceRevision revision() {
        return new SourceRevision(title, body, format, note);
    }

    private Category categoryChosen() {
        for (Category each : Category.values()) {
            if (each.name().equals(category)) {
                return each;
            }
        }
        throw InvalidRequestException.of("category", "article.category-missing");
    }

    private Priority priorityChosen() {
        return Priority.URGENT.name().equals(priority) ? Priority.URGENT : Priority.NORMAL;
    }

    private @Nullable LocalDate dayChosen() {
        try {
            return releasedOn == null || releasedOn.isBlank() ? null : LocalDate.parse(releasedOn.strip());
        } catch (DateTimeParseException e) {
            throw InvalidRequestException.of("releasedOn", "desk.draft.day-unknown");
        }
    }
}
