package org.yiliu.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which version of a segment a reviewer has read; moves on, never back. */
@Entity
class Reading {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String articleNumber;
    private String username;
    private long segmentId;

    @Column(name = "version_number")
    private int version;

    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Reading() {}

    Reading(String articleNumber, String username, long segmentId, int version, Instant at) {
        this.articleNumber = articleNumber;
        this.username = username;
        this.segmentId = segmentId;
        this.version = version;
        this.readAt = at;
    }

    void reaches(int newer, Instant at) {
        if (newer > version) {
            version = newer;
            readAt = at;
        }
    }

    long segmentId() {
        return segmentId;
    }

    int version() {
        return version;
    }
}
