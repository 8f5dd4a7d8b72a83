package org.yiliu.translation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.text.Cut;
import org.yiliu.translation.text.SegmentKind;

/** A segment as it stands; what it was before is in {@link PastText}. */
@Entity
@Table(name = "segment")
class Segment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    @Column(name = "version_number")
    private int version;

    private String articleNumber;

    @Column(name = "position_number")
    private int position;

    @Column(name = "block_number")
    private int block;

    private String blockPath;

    @Enumerated(EnumType.STRING)
    private SegmentKind kind;

    private String source;
    private String sourceHash;
    private @Nullable String formerSource;
    private String target;
    private @Nullable String targetHash;

    @Enumerated(EnumType.STRING)
    private SegmentState state;

    private @Nullable Integer matchScore;

    @Enumerated(EnumType.STRING)
    private @Nullable Whence whence;

    private @Nullable String provenance;

    private @Nullable String writer;
    private @Nullable Instant writtenAt;
    private boolean retired;

    @SuppressWarnings("NullAway.Init")
    protected Segment() {}

    Segment(String articleNumber, Cut cut) {
        this.articleNumber = articleNumber;
        this.kind = cut.kind();
        this.source = cut.source();
        this.sourceHash = cut.sourceHash();
        this.target = "";
        this.state = SegmentState.INITIAL;
        this.blockPath = cut.blockPath();
        place(cut);
    }

    /** Takes its place in a new source version; the text is the same. */
    void place(Cut cut) {
        position = cut.position();
        block = cut.block();
        blockPath = cut.blockPath();
        kind = cut.kind();
    }

    /** Takes a changed source; the English stays as a proposal, unconfirmed. */
    void reword(Cut cut) {
        place(cut);
        formerSource = source;
        source = cut.source();
        sourceHash = cut.sourceHash();
        state = SegmentState.INITIAL;
    }

    /** Leaves the article with its sentence; its texts stay on record. */
    void retire() {
        retired = true;
    }

    boolean reads(String text, SegmentState wanted) {
        return target.equals(text) && state == wanted;
    }

    void write(String text, SegmentState newState, Origin from, String by, Instant at) {
        if (!target.equals(text)) {
            target = text;
            targetHash = TargetHash.of(text);
            writer = by;
            writtenAt = at;
            whence = from.whence();
            matchScore = from.matchScore();
            provenance = from.provenance();
        }
        state = newState;
        if (newState != SegmentState.INITIAL) {
            formerSource = null;
        }
    }

    /** Takes a text that nobody has looked at yet. */
    void prefill(String text, Origin from, Instant at) {
        target = text;
        targetHash = TargetHash.of(text);
        whence = from.whence();
        matchScore = from.matchScore();
        provenance = from.provenance();
        writer = null;
        writtenAt = at;
    }

    void become(SegmentState newState) {
        state = newState;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    int position() {
        return position;
    }

    SegmentKind kind() {
        return kind;
    }

    String source() {
        return source;
    }

    String sourceHash() {
        return sourceHash;
    }

    String target() {
        return target;
    }

    SegmentState state() {
        return state;
    }

    /** Where the present text came from. */
    Origin origin() {
        return whence == null ? Origin.TYPED : new Origin(whence, matchScore, provenance);
    }

    @Nullable
    String writer() {
        return writer;
    }

    boolean isRetired() {
        return retired;
    }

    EnglishVersion.Line line() {
        return new EnglishVersion.Line(position, block, kind, source, target);
    }

    SegmentView view() {
        return new SegmentView(
                id(),
                articleNumber,
                position,
                block,
                kind,
                source,
                formerSource,
                target,
                state,
                version,
                matchScore,
                whence,
                provenance,
                writer,
                writtenAt);
    }
}
