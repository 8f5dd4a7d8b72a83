package org.yiliu.media;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A stored picture; never changed, since its content is its address. */
@Entity
@Immutable
@Table(name = "media_file")
class MediaRow implements Persistable<String> {

    @Id
    private String hash;

    private String contentType;
    private long contentSize;
    private int width;
    private int height;
    private Instant storedAt;
    private byte[] content;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected MediaRow() {}

    MediaRow(MediaFile file, byte[] content, Instant storedAt) {
        this.hash = file.hash();
        this.contentType = file.contentType();
        this.contentSize = file.size();
        this.width = file.width();
        this.height = file.height();
        this.storedAt = storedAt;
        this.content = content;
        this.fresh = true;
    }

    @Override
    public @Nullable String getId() {
        return hash;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
