package org.yiliu.translation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PastTextRepository extends JpaRepository<PastText, Long> {

    List<PastText> findBySegmentIdOrderByVersion(long segmentId);
}
