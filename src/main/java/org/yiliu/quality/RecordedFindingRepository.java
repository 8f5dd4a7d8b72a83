package org.yiliu.quality;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecordedFindingRepository extends Repository<RecordedFinding, Long> {

    List<RecordedFinding> saveAll(Iterable<RecordedFinding> findings);

    /** Of all the article's passages, in the order they were found. */
    @Query("""
            select f from RecordedFinding f join GatePassage p on p.id = f.passageId
            where p.articleNumber = :number order by f.id""")
    List<RecordedFinding> ofArticle(String number);

    /** Per check and severity; a finding that passed several times counts once. */
    @Query("""
            select new org.yiliu.quality.CheckFigures(f.checkId, f.severity, count(distinct f.findingId),
                count(distinct case when f.waived = true then f.findingId end), count(distinct p.articleNumber))
            from RecordedFinding f join GatePassage p on p.id = f.passageId
            where p.passedAt >= :from and p.passedAt < :to
            group by f.checkId, f.severity
            order by count(distinct f.findingId) desc, f.checkId""")
    List<CheckFigures> figures(Instant from, Instant to);
}
