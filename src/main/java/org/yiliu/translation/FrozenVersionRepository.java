package org.yiliu.translation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface FrozenVersionRepository extends JpaRepository<FrozenVersion, Long> {

    List<FrozenVersion> findByArticleNumberOrderByVersionDesc(String articleNumber);

    Optional<FrozenVersion> findByArticleNumberAndVersion(String articleNumber, int version);

    Optional<FrozenVersion> findFirstByArticleNumberOrderByVersionDesc(String articleNumber);
}
