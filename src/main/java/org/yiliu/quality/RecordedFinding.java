package org.yiliu.quality;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A finding in a text that passed the gate; only added. */
@Entity
@Table(name = "recorded_finding")
class RecordedFinding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long passageId;
    private String findingId;
    private String checkId;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private @Nullable Long segmentId;
    private boolean waived;

    @SuppressWarnings("NullAway.Init")
    protected RecordedFinding() {}

    RecordedFinding(long passageId, Finding finding) {
        this.passageId = passageId;
        this.findingId = finding.id();
        this.checkId = finding.check();
        this.severity = finding.severity();
        this.segmentId = finding.segmentId();
        this.waived = finding.waived();
    }

    long passageId() {
        return passageId;
    }

    GateRecord.Item view() {
        return new GateRecord.Item(findingId, checkId, severity, segmentId, waived);
    }
}
