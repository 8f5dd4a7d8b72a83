package org.yiliu.translation;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PastTextRepository extends JpaRepository<PastText, Long> {

    List<PastText> findBySegmentIdOrderByVersion(long segmentId);

    @Query("""
            select count(t) > 0 from PastText t where t.writer = :writer and t.writtenAt >= :since
                and t.segmentId in (select s.id from Segment s where s.articleNumber = :number)""")
    boolean wrote(String number, String writer, Instant since);

    @Query("""
            select count(r) > 0 from Remark r
            where r.articleNumber = :number and r.author = :author and r.createdAt >= :since""")
    boolean remarked(String number, String author, Instant since);
}
