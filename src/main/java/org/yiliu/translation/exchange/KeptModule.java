package org.yiliu.translation.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the modules of the last XLIFF file that was taken in said of a segment. */
@Entity
@Table(name = "exchange_module")
class KeptModule {

    @Id
    private long segmentId;

    private String sourceChecksum;
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected KeptModule() {}

    KeptModule(long segmentId, String sourceChecksum, String content) {
        this.segmentId = segmentId;
        this.sourceChecksum = sourceChecksum;
        this.content = content;
    }

    long segmentId() {
        return segmentId;
    }

    String sourceChecksum() {
        return sourceChecksum;
    }

    String content() {
        return content;
    }
}
