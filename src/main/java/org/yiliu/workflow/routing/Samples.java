package org.yiliu.workflow.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.yiliu.article.ArticleFilter;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;

/** What rules are tried on: typed inputs, and the newest articles. */
@Component
class Samples {

    private static final int NEWEST = 8;

    private final Articles articles;

    Samples(Articles articles) {
        this.articles = articles;
    }

    List<ArticleView> newest() {
        return articles.search(ArticleFilter.ALL, PageRequest.of(0, NEWEST, Sort.by(Sort.Direction.DESC, "createdAt")))
                .items();
    }

    /** An article as the table sees it; inputs that an article does not have stand at the least they can be. */
    Map<String, Object> of(RoutingTable table, ArticleView article) {
        return of(
                table,
                Map.of(
                        Column.CATEGORY, article.category().name(),
                        Column.CHARACTERS, article.characters(),
                        Column.PRIORITY, article.priority().name()));
    }

    /** @throws InvalidRequestException (400) if a value does not fit its input */
    Map<String, Object> of(RoutingTable table, Map<String, ?> typed) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Column column : table.inputs()) {
            Object sent = typed.get(column.name());
            String text = sent == null ? "" : sent.toString().strip();
            Object value = text.isEmpty() ? least(column) : value(column, text);
            if (value == null || !fits(column, value)) {
                problems.add(new FieldProblem(column.name(), "operation.routing.value"));
            } else {
                inputs.put(column.name(), value);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
        return inputs;
    }

    private static Object least(Column column) {
        if (column.isBoolean()) {
            return false;
        }
        if (!column.isText()) {
            return 0;
        }
        return column.allowed().isEmpty() ? "" : column.allowed().get(0);
    }

    private static boolean fits(Column column, Object value) {
        return switch (column.name()) {
            case Column.CATEGORY ->
                Stream.of(Category.values()).anyMatch(each -> each.name().equals(value));
            case Column.PRIORITY ->
                Stream.of(Priority.values()).anyMatch(each -> each.name().equals(value));
            case Column.CHARACTERS ->
                value instanceof Integer number && number >= 0 && number <= RuleSheet.MOST_CHARACTERS;
            default -> true;
        };
    }

    /** The value a text stands for; null for none, or for one that is not of the column's type. */
    static @Nullable Object value(Column column, String text) {
        try {
            if (text.isEmpty()) {
                return null;
            }
            if (column.isBoolean()) {
                return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : null;
            }
            if (column.isText()) {
                return text;
            }
            return column.isWhole() ? (Object) Integer.valueOf(text) : (Object) Double.valueOf(text);
        } catch (NumberFormatException unfit) {
            return null;
        }
    }
}
