package org.yiliu.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The public address that an article has, or is to have. */
@Entity
@Table(name = "page_address")
class PageAddress {

    @Id
    private String articleNumber;

    @Version
    private @Nullable Integer rowVersion;

    private String slug;

    PageAddress(String articleNumber, String slug) {
        this.articleNumber = articleNumber;
        this.slug = slug;
    }

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected PageAddress() {}

    String articleNumber() {
        return articleNumber;
    }

    String slug() {
        return slug;
    }

    void moveTo(String free) {
        this.slug = free;
    }
}
