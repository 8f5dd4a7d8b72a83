package org.yiliu.review;

import java.time.Instant;
import java.util.List;
import org.springframework.data.repository.Repository;

interface AnswerRepository extends Repository<AnswerRow, Long> {

    AnswerRow save(AnswerRow answer);

    List<AnswerRow> findByArticleNumberOrderById(String articleNumber);

    boolean existsByArticleNumberAndAnsweredByAndAnsweredAtGreaterThanEqual(
            String articleNumber, String answeredBy, Instant since);
}
