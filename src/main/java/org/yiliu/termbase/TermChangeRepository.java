package org.yiliu.termbase;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The history of entries. */
interface TermChangeRepository extends JpaRepository<TermChange, Long> {

    List<TermChange> findByEntryIdOrderById(long entryId);
}
