package org.yiliu.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AnnotationRepository extends Repository<AnnotationRow, Long> {

    AnnotationRow save(AnnotationRow annotation);

    List<AnnotationRow> findByArticleNumberOrderById(String articleNumber);

    Optional<AnnotationRow> findByIdAndArticleNumber(long id, String articleNumber);

    boolean existsByArticleNumberAndAnnotatorAndAnnotatedAtGreaterThanEqual(
            String articleNumber, String annotator, Instant since);
}
