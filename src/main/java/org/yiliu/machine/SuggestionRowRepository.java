package org.yiliu.machine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SuggestionRowRepository extends Repository<SuggestionRow, Long> {

    SuggestionRow save(SuggestionRow row);

    Optional<SuggestionRow> findById(Long id);

    void deleteById(Long id);

    /** What was given for a text, newest first. */
    @Query("""
            select r from SuggestionRow r
            where r.segmentId = :segmentId and r.sourceHash = :sourceHash
              and r.outcome = org.yiliu.machine.SuggestionRow.Outcome.GIVEN
            order by r.id desc""")
    List<SuggestionRow> given(long segmentId, String sourceHash, Limit limit);

    /** Who gave this very text for a segment, newest first; whatever the segment's Chinese was then. */
    @Query("""
            select r from SuggestionRow r
            where r.segmentId = :segmentId and r.target = :target
              and r.outcome = org.yiliu.machine.SuggestionRow.Outcome.GIVEN
            order by r.id desc""")
    List<SuggestionRow> givenText(long segmentId, String target, Limit limit);

    @Query("select count(r) from SuggestionRow r where r.askedBy = :person and r.askedAt > :since")
    long countSince(String person, Instant since);

    @Query("select coalesce(sum(r.characters), 0) from SuggestionRow r where r.askedAt > :since")
    long charactersSince(Instant since);
}
