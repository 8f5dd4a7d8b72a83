package org.yiliu.article;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SourceTextRepository extends JpaRepository<SourceText, Long> {

    Optional<SourceText> findByArticleNumberAndVersion(String articleNumber, int version);

    List<SourceText> findByArticleNumberOrderByVersionDesc(String articleNumber);
}
