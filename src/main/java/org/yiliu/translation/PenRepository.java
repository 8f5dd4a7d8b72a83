package org.yiliu.translation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PenRepository extends JpaRepository<PenRow, String> {

    /** The row, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PenRow p where p.articleNumber = :number")
    Optional<PenRow> lock(String number);
}
