package org.yiliu.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiliu.article.ArticleFilter;
import org.yiliu.article.Category;
import org.yiliu.article.Stage;

/**
 * What the article list shows, as its address says it. Unknown values count as not given: an address that somebody kept
 * or mistyped shows a list, not an error.
 *
 * @param sort one of {@link #SORTS} with {@code -} before it for downwards; null for newest change first
 */
record ArticleListQuery(
        @Nullable String stage,
        @Nullable String category,
        @Nullable String person,
        @Nullable Boolean overdue,
        @Nullable String q,
        @Nullable String sort,
        @Nullable Integer page) {

    static final int SIZE = 20;
    static final List<String> SORTS = List.of("-updatedAt", "dueAt", "-createdAt", "number", "title");

    public @Nullable Stage stageOrNull() {
        return constant(Stage.class, stage);
    }

    public @Nullable Category categoryOrNull() {
        return constant(Category.class, category);
    }

    public String sortOrDefault() {
        return sort != null && SORTS.contains(sort) ? sort : SORTS.get(0);
    }

    public boolean isOverdue() {
        return Boolean.TRUE.equals(overdue);
    }

    /** Whether anything but the order is chosen. */
    public boolean isFiltered() {
        return stageOrNull() != null || categoryOrNull() != null || given(person) || isOverdue() || given(q);
    }

    ArticleFilter filter() {
        return new ArticleFilter(stageOrNull(), categoryOrNull(), blankToNull(q), isOverdue(), blankToNull(person));
    }

    PageRequest pageRequest() {
        return pageRequest(page == null ? 0 : Math.max(0, page), SIZE);
    }

    PageRequest pageRequest(int number, int size) {
        String order = sortOrDefault();
        Sort by = order.startsWith("-") ? Sort.by(Sort.Direction.DESC, order.substring(1)) : Sort.by(order);
        return PageRequest.of(number, size, by);
    }

    /** The same list without its page: {@code path?…}, filters kept. */
    public String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "stage", stageOrNull() == null ? null : stage);
        add(address, "category", categoryOrNull() == null ? null : category);
        add(address, "person", person);
        add(address, "overdue", isOverdue() ? "true" : null);
        add(address, "q", q);
        add(address, "sort", sort == null || sortOrDefault().equals(SORTS.get(0)) ? null : sort);
        return address.encode().toUriString();
    }

    /** {@link #address} ready for a page's number. */
    public String pageAddress() {
        String address = address("/articles");
        return address + (address.contains("?") ? "&" : "?") + "page=";
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (given(value)) {
            address.queryParam(name, value);
        }
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return given(value) ? value : null;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
