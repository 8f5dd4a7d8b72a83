package org.yiliu.article;

import java.time.Instant;

/**
 * One Chinese version of an article; never changes.
 *
 * @param html cleaned HTML of the small set (design §4); pictures are {@code /media/<hash>} or {@code missing:<n>}
 * @param note what the author says changed; empty for the first
 */
public record SourceVersion(
        String articleNumber,
        int version,
        String title,
        String html,
        String note,
        String author,
        Instant at,
        int characters) {}
