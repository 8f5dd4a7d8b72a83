package org.yiliu.translation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface RemarkRepository extends JpaRepository<Remark, Long> {

    List<Remark> findByArticleNumberOrderById(String articleNumber);

    List<Remark> findByAddresseeAndResolvedFalseOrderById(String addressee, Limit limit);

    List<Remark> findByArticleNumberAndKindAndResolvedFalseOrderById(String articleNumber, CommentKind kind);

    boolean existsByArticleNumberAndKindAndBlockingTrueAndResolvedFalse(String articleNumber, CommentKind kind);

    Optional<Remark> findByIdAndArticleNumber(long id, String articleNumber);
}
