package org.yiliu.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** Stored rows of all chains. */
interface JournalRepository extends JpaRepository<JournalEntry, Long>, JpaSpecificationExecutor<JournalEntry> {

    Optional<JournalEntry> findFirstBySubjectOrderByPlaceDesc(String subject);

    List<JournalEntry> findBySubjectOrderByPlace(String subject);

    List<JournalEntry> findByEventInOrderByHappenedAtDescIdDesc(Collection<JournalEvent> events, Limit limit);

    /** The heads of all chains as they stood at that moment, by subject. */
    @Query("select new org.yiliu.journal.Seal$HeadOf(e.subject, e.hash) from JournalEntry e"
            + " where e.happenedAt < :before and e.place ="
            + " (select max(l.place) from JournalEntry l where l.subject = e.subject and l.happenedAt < :before)"
            + " order by e.subject")
    List<Seal.HeadOf> headsBefore(Instant before);

    long countByHappenedAtBefore(Instant before);
}
