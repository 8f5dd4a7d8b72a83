package org.yiliu.quality;

import java.util.List;
import org.springframework.data.repository.Repository;

interface WaiverRepository extends Repository<Waiver, Long> {

    Waiver save(Waiver waiver);

    List<Waiver> findByArticleNumberOrderById(String articleNumber);
}
