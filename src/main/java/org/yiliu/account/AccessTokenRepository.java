package org.yiliu.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored personal access tokens. */
interface AccessTokenRepository extends JpaRepository<AccessToken, Long> {

    @EntityGraph(attributePaths = {"account", "account.roles"})
    Optional<AccessToken> findByTokenHash(String tokenHash);

    List<AccessToken> findByAccountUsernameAndRevokedAtIsNullOrderByIdDesc(String username);

    Optional<AccessToken> findByIdAndAccountUsername(Long id, String username);
}
