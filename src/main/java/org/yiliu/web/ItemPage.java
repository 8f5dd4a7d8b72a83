package org.yiliu.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;

/**
 * One page of a list, as the contract writes it.
 *
 * @param items the rows of this page
 * @param page its number, from 0
 * @param size rows asked for, 1 to 200
 * @param total rows in all pages
 */
public record ItemPage<T>(List<T> items, int page, int size, long total) {

    /** The contract's form of a Spring Data page. */
    public static <T> ItemPage<T> of(Page<T> page) {
        return new ItemPage<>(page.getContent(), page.getNumber(), page.getSize(), page.getTotalElements());
    }

    public <R> ItemPage<R> map(Function<? super T, ? extends R> converter) {
        return new ItemPage<>(items.stream().<R>map(converter).toList(), page, size, total);
    }

    /** Number of pages, at least 1. */
    public int pages() {
        return Math.max(1, (int) ((total + size - 1) / size));
    }
}
