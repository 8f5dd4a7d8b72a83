package org.yiliu.article;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.web.InvalidRequestException;

/** The article list's query: filters, order, and whose drafts one may see. */
final class ArticleQuery {

    private static final Set<String> SORTABLE =
            Set.of("number", "title", "stage", "category", "dueAt", "createdAt", "updatedAt", "publishedAt");

    private ArticleQuery() {}

    static Specification<Article> of(ArticleFilter filter, Person reader, Instant now) {
        return (article, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            if (!seesDrafts(reader)) {
                all.add(builder.or(
                        builder.notEqual(article.get("stage"), Stage.DRAFT),
                        builder.equal(article.get("author"), reader.username())));
            }
            if (filter.stage() != null) {
                all.add(builder.equal(article.get("stage"), filter.stage()));
            }
            if (filter.category() != null) {
                all.add(builder.equal(article.get("category"), filter.category()));
            }
            if (filter.overdue()) {
                all.add(builder.lessThan(article.get("dueAt"), now));
            }
            if (filter.person() != null && !filter.person().isBlank()) {
                all.add(builder.or(
                        builder.equal(article.get("author"), filter.person()),
                        builder.equal(article.get("translator"), filter.person()),
                        builder.equal(article.get("assignee"), filter.person())));
            }
            if (filter.text() != null && !filter.text().isBlank()) {
                all.add(text(filter.text().strip(), article, builder));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    /** Whether the person sees drafts that are not handed in yet besides their own. */
    static boolean seesDrafts(Person person) {
        return person.has(Role.COORDINATOR) || person.has(Role.ADMIN);
    }

    /**
     * The page with a total order: newest change first unless the caller asks otherwise.
     *
     * @throws InvalidRequestException (400) if the order is by something else than the contract names
     */
    static Pageable sorted(Pageable page) {
        for (Sort.Order order : page.getSort()) {
            if (!SORTABLE.contains(order.getProperty())) {
                throw InvalidRequestException.of("sort", "article.sort-unknown");
            }
        }
        Sort order = page.getSort().isSorted() ? page.getSort() : Sort.by(Sort.Direction.DESC, "updatedAt");
        return PageRequest.of(page.getPageNumber(), page.getPageSize(), order.and(Sort.by(Sort.Direction.DESC, "id")));
    }

    private static Predicate text(String text, Root<Article> article, CriteriaBuilder builder) {
        String pattern = "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
        return builder.or(List.of("number", "title", "titleEnglish").stream()
                .map(name -> like(builder, article.get(name), pattern))
                .toArray(Predicate[]::new));
    }

    private static Predicate like(CriteriaBuilder builder, Expression<String> text, String pattern) {
        return builder.like(builder.lower(text), pattern, '\\');
    }
}
