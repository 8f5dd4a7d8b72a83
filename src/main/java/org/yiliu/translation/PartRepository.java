package org.yiliu.translation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PartRepository extends JpaRepository<PartRow, Long> {

    List<PartRow> findByArticleNumberOrderById(String articleNumber);
}
