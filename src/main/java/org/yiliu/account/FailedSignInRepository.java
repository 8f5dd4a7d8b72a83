package org.yiliu.account;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Failed attempts to sign in; rows past the window are of no use and go. */
interface FailedSignInRepository extends JpaRepository<FailedSignIn, Long> {

    @Query("select f.failedAt from FailedSignIn f where f.username = :username and f.address = :address"
            + " and f.failedAt > :after order by f.failedAt desc")
    List<Instant> newest(String username, String address, Instant after, Limit limit);

    @Modifying
    @Query("delete from FailedSignIn f where f.username = :username and f.address = :address")
    void forget(String username, String address);

    @Modifying
    @Query("delete from FailedSignIn f where f.failedAt < :before")
    void forgetBefore(Instant before);
}
