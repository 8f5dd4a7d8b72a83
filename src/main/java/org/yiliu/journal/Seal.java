package org.yiliu.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Binds the heads of all chains as they stood when a day began; each seal follows the one before. */
@Entity
@Immutable
@Table(name = "journal_seal")
class Seal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private LocalDate sealedDay;
    private Instant sealedAt;
    private long chains;
    private long entries;
    private String previousHash;
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected Seal() {}

    Seal(LocalDate day, Instant sealedAt, String previousHash, long entries, List<HeadOf> heads) {
        this.sealedDay = day;
        this.sealedAt = sealedAt;
        this.chains = heads.size();
        this.entries = entries;
        this.previousHash = previousHash;
        this.hash = computedHash(heads);
    }

    /** The head of one subject's chain. */
    record HeadOf(String subject, String hash) {}

    boolean holds(long countedEntries, List<HeadOf> heads) {
        return entries == countedEntries && chains == heads.size() && hash.equals(computedHash(heads));
    }

    private String computedHash(List<HeadOf> heads) {
        var sum = new ChainHash();
        sum.add(previousHash);
        sum.add(sealedDay.toString());
        sum.add(Long.toString(entries));
        for (var head : heads) {
            sum.add(head.subject());
            sum.add(head.hash());
        }
        return sum.hex();
    }

    LocalDate day() {
        return sealedDay;
    }

    String hash() {
        return hash;
    }

    long chains() {
        return chains;
    }

    long entries() {
        return entries;
    }
}
