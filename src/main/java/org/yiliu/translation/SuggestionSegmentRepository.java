package org.yiliu.translation;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SuggestionSegmentRepository extends Repository<Segment, Long> {

    /** The segment and those right before and after it, in order; empty if the article's present text has none such. */
    @Query("""
            select s from Segment s, Segment here
            where here.id = :id and here.articleNumber = :number and here.retired = false
              and s.articleNumber = :number and s.retired = false
              and s.position between here.position - 1 and here.position + 1
            order by s.position""")
    List<Segment> around(String number, long id);
}
