package org.yiliu.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stored accounts. */
interface AccountRepository extends JpaRepository<Account, Long>, JpaSpecificationExecutor<Account> {

    @EntityGraph(attributePaths = "roles")
    Optional<Account> findByUsername(String username);

    @EntityGraph(attributePaths = "roles")
    List<Account> findByUsernameIn(Collection<String> usernames);

    @Query("select distinct a from Account a join fetch a.roles where a.active and :role member of a.roles"
            + " order by a.nameChinese, a.username")
    List<Account> findActiveWith(Role role);

    @Query("select count(a) > 0 from Account a where a.active and :role member of a.roles")
    boolean existsActiveWith(Role role);

    boolean existsByUsername(String username);

    /** Past the revision on purpose: signing in must not clash with an administrator's edit. */
    @Modifying
    @Query("update Account a set a.signedInAt = :at where a.username = :username")
    void signedIn(String username, Instant at);
}
