package org.yiliu.termbase;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stored term entries. */
interface TermRepository extends JpaRepository<TermRow, Long>, JpaSpecificationExecutor<TermRow> {

    /** Approved entries that have one of these forms. */
    @Query("select distinct t from TermRow t join t.forms f"
            + " where t.state = org.yiliu.termbase.TermState.APPROVED and f.key in :keys order by t.id")
    List<TermRow> findApprovedByForm(Collection<String> keys);

    List<TermRow> findByStateOrderBySortKeyAscIdAsc(TermState state);

    long countByState(TermState state);

    @Query("select r.revision from TermRevision r where r.id = 1")
    long revision();

    /** Waits until every other writer has committed, and lets no other write until the transaction ends. */
    @Modifying
    @Query("update TermRevision r set r.revision = r.revision + 1 where r.id = 1")
    void beginWrite();

    @Query("select distinct t.domain from TermRow t order by t.domain")
    List<String> domains();
}
