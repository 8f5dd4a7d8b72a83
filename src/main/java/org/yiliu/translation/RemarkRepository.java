package org.yiliu.translation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RemarkRepository extends JpaRepository<Remark, Long> {

    List<Remark> findByArticleNumberOrderById(String articleNumber);

    Optional<Remark> findByIdAndArticleNumber(long id, String articleNumber);
}
