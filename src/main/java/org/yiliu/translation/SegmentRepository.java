package org.yiliu.translation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SegmentRepository extends JpaRepository<Segment, Long> {

    /** The article's segments of today, in order. */
    @Query("select s from Segment s where s.articleNumber = :number and s.retired = false order by s.position")
    List<Segment> ofArticle(String number);

    Optional<Segment> findByIdAndArticleNumber(long id, String articleNumber);

    /**
     * English of this article that another has for other Chinese, newest first. Subselects: a join has H2 look at every
     * segment without a hash for each of this article's without one.
     */
    @Query("""
            select new org.yiliu.translation.Twin(o.target, o.articleNumber, o.source)
            from Segment o
            where o.targetHash in (
                select s.targetHash from Segment s
                where s.articleNumber = :number and s.retired = false and s.targetHash is not null)
              and o.articleNumber <> :number and o.retired = false
              and not exists (
                select 1 from Segment s
                where s.articleNumber = :number and s.retired = false
                  and s.targetHash = o.targetHash and s.sourceHash = o.sourceHash)
            order by o.id desc
            limit 500""")
    List<Twin> twins(String number);

    /** Number, confirmed and all segments of each article, in one statement. */
    @Query("""
            select s.articleNumber,
                   sum(case when s.state <> org.yiliu.translation.SegmentState.INITIAL then 1 else 0 end), count(s)
            from Segment s where s.articleNumber in :numbers and s.retired = false group by s.articleNumber""")
    List<Object[]> progress(Collection<String> numbers);
}
