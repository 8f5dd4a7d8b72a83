package org.yiliu.translation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One accepted text of a segment; written once. */
@Entity
@Table(name = "segment_text")
class PastText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long segmentId;

    @Column(name = "version_number")
    private int version;

    private String target;

    @Enumerated(EnumType.STRING)
    private SegmentState state;

    private @Nullable String writer;
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private Whence whence;

    private @Nullable String provenance;

    @SuppressWarnings("NullAway.Init")
    protected PastText() {}

    PastText(Segment segment, @Nullable String writer, Instant at, Origin origin) {
        this.segmentId = segment.id();
        this.version = segment.version();
        this.target = segment.target();
        this.state = segment.state();
        this.writer = writer;
        this.writtenAt = at;
        this.whence = origin.whence();
        this.provenance = origin.provenance();
    }

    SegmentText view() {
        return new SegmentText(version, target, state, writer, writtenAt, whence, provenance);
    }
}
