package org.yiliu.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.Category;

/** A page of the public site as it was rendered when it was published or last corrected. */
@Entity
@Table(name = "published_page")
class Page {

    @Id
    private String articleNumber;

    @Version
    private @Nullable Integer rowVersion;

    private String slug;

    private boolean live;

    private String title;

    private String description;

    private String body;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String origin;

    private String byline;

    private String translatedBy;

    private @Nullable LocalDate releasedOn;

    private Instant publishedAt;

    private Instant updatedAt;

    private @Nullable Instant retractedAt;

    private int versionNumber;

    private String contentHash;

    private int roundNumber;

    Page(PublishedPage first, int round) {
        this.articleNumber = first.articleNumber();
        this.slug = first.slug();
        this.publishedAt = first.publishedAt();
        show(first, round);
    }

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Page() {}

    /** Puts another text in its place; address and first publication stay. */
    void correct(PublishedPage corrected, int round) {
        show(corrected, round);
    }

    private void show(PublishedPage page, int round) {
        this.live = true;
        this.retractedAt = null;
        this.title = page.title();
        this.description = page.description();
        this.body = page.body();
        this.category = page.category();
        this.origin = page.origin();
        this.byline = page.byline();
        this.translatedBy = page.translatedBy();
        this.releasedOn = page.releasedOn();
        this.updatedAt = page.updatedAt();
        this.versionNumber = page.version();
        this.contentHash = page.contentHash();
        this.roundNumber = round;
    }

    /** Takes it off the site; a second time changes nothing. */
    void retract(Instant now) {
        if (live) {
            this.live = false;
            this.retractedAt = now;
        }
    }

    /** Whether readers see exactly this version now. */
    boolean shows(int version, String hash) {
        return live && versionNumber == version && contentHash.equals(hash);
    }

    boolean isLive() {
        return live;
    }

    String slug() {
        return slug;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    int round() {
        return roundNumber;
    }

    PublishedPage view() {
        return new PublishedPage(
                articleNumber,
                slug,
                title,
                description,
                body,
                category,
                origin,
                byline,
                translatedBy,
                releasedOn,
                publishedAt,
                updatedAt,
                versionNumber,
                contentHash,
                PageBody.pictures(body));
    }
}
