package org.yiliu.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReadingRepository extends Repository<Reading, Long> {

    List<Reading> findByArticleNumberAndUsername(String articleNumber, String username);

    Optional<Reading> findByUsernameAndSegmentId(String username, long segmentId);

    Reading save(Reading reading);
}
