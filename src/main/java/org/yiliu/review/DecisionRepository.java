package org.yiliu.review;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<DecisionRow, Long> {

    DecisionRow save(DecisionRow decision);

    List<DecisionRow> findByArticleNumberOrderById(String articleNumber);

    List<DecisionRow> findByArticleNumberInOrderById(Collection<String> articleNumbers);
}
