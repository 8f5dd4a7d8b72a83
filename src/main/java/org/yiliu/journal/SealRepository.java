package org.yiliu.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored seals. */
interface SealRepository extends JpaRepository<Seal, Long> {

    Optional<Seal> findFirstByOrderBySealedDayDesc();

    boolean existsBySealedDay(LocalDate day);
}
