package org.yiliu.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.Category;

/**
 * A page of the public site, stored as rendered.
 *
 * @param title plain text
 * @param description the beginning of the first paragraph, plain text, at most about 160 characters
 * @param body cleaned English HTML of the small set; pictures have public addresses
 * @param origin English; empty when nobody knows it
 * @param byline English; empty when nobody knows it
 * @param translatedBy the department's English name (and the person's, where the setting says so); may be empty
 * @param publishedAt when it was first published; for a preview the present moment
 * @param updatedAt equal to {@code publishedAt} unless it was corrected since
 * @param version the English version shown
 * @param pictures what the body shows, in order
 */
public record PublishedPage(
        String articleNumber,
        String slug,
        String title,
        String description,
        String body,
        Category category,
        String origin,
        String byline,
        String translatedBy,
        @Nullable LocalDate releasedOn,
        Instant publishedAt,
        Instant updatedAt,
        int version,
        String contentHash,
        List<Picture> pictures) {

    public PublishedPage {
        pictures = List.copyOf(pictures);
    }

    /** Whether it was corrected after it had first appeared. */
    public boolean corrected() {
        return updatedAt.isAfter(publishedAt);
    }

    /**
     * A picture of the page.
     *
     * @param hash SHA-256 of its content; the public address is {@code /news/pictures/<hash>}
     * @param alt text for whoever cannot see it: its caption; empty without one
     */
    public record Picture(String hash, int width, int height, String alt) {

        public String address() {
            return PageComposer.PICTURES + hash;
        }
    }
}
