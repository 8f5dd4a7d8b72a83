package org.yiliu.quality;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface GatePassageRepository extends Repository<GatePassage, Long> {

    GatePassage save(GatePassage passage);

    Optional<GatePassage> findFirstByArticleNumberOrderByIdDesc(String articleNumber);

    List<GatePassage> findByArticleNumberOrderById(String articleNumber);
}
