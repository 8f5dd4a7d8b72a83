package org.yiliu.quality;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody's reason why a finding may stand; only added. Its finding's id ties it to the text as it was. */
@Entity
@Table(name = "waiver")
class Waiver {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String articleNumber;
    private String findingId;
    private String checkId;
    private String reason;
    private String waivedBy;
    private Instant waivedAt;

    @SuppressWarnings("NullAway.Init")
    protected Waiver() {}

    Waiver(String articleNumber, Finding finding, String reason, String waivedBy, Instant now) {
        this.articleNumber = articleNumber;
        this.findingId = finding.id();
        this.checkId = finding.check();
        this.reason = reason;
        this.waivedBy = waivedBy;
        this.waivedAt = now;
    }

    String findingId() {
        return findingId;
    }

    WaiverView view() {
        return new WaiverView(findingId, checkId, reason, waivedBy, waivedAt);
    }
}
