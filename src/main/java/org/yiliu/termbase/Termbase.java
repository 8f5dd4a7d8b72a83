package org.yiliu.termbase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.ItemPage;

/** Keeps the terms. */
@Service
@Transactional(readOnly = true)
public class Termbase {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> SORTABLE = Set.of("id", "sortKey", "changedAt");

    private final TermRepository rows;
    private final TermChangeRepository changes;
    private final Clock clock;

    private volatile @Nullable Kept kept;

    Termbase(TermRepository rows, TermChangeRepository changes, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The approved terms valid today (in Shanghai). Costs one statement that reads one number; only after a write, on
     * whichever node, or on a new day are the entries read again. Not for a transaction that
     * writes terms itself: what it has not committed would be remembered.
     */
    public Terminology terminology() {
        var day = LocalDate.ofInstant(clock.instant(), ZONE);
        long revision = rows.revision();
        var present = kept;
        if (present == null || present.revision() != revision || !present.day().equals(day)) {
            present = new Kept(revision, day, Terminology.of(approved(), day));
            kept = present;
        }
        return present.terminology();
    }

    private record Kept(long revision, LocalDate day, Terminology terminology) {}

    /** All approved entries, whenever they are valid, in the order of their pinyin. */
    @PreAuthorize("isAuthenticated()")
    List<TermEntry> inUse() {
        return approved();
    }

    private List<TermEntry> approved() {
        return rows.findByStateOrderBySortKeyAscIdAsc(TermState.APPROVED).stream()
                .map(TermRow::entry)
                .toList();
    }

    /** @throws InvalidRequestException if the order is none that is known */
    @PreAuthorize("isAuthenticated()")
    ItemPage<TermView> search(TermFilter filter, Pageable page) {
        if (!page.getSort().stream().allMatch(order -> SORTABLE.contains(order.getProperty()))) {
            throw InvalidRequestException.of("sort", "termbase.sort-invalid");
        }
        return ItemPage.of(rows.findAll(filter.rows(), page).map(TermRow::view));
    }

    /** @throws TermNotFoundException if there is none */
    @PreAuthorize("isAuthenticated()")
    TermView get(long id) {
        return rows.findById(id)
                .orElseThrow(() -> new TermNotFoundException(id))
                .view();
    }

    /**
     * Everything that was done to an entry, oldest first.
     *
     * @throws TermNotFoundException if there is none
     */
    @PreAuthorize("isAuthenticated()")
    List<TermChange.Passed> history(long id) {
        if (!rows.existsById(id)) {
            throw new TermNotFoundException(id);
        }
        return changes.findByEntryIdOrderById(id).stream()
                .map(TermChange::passed)
                .toList();
    }

    /** How many entries stand so. */
    @PreAuthorize("isAuthenticated()")
    long count(TermState state) {
        return rows.countByState(state);
    }

    /** Every domain that an entry has, in order. */
    @PreAuthorize("isAuthenticated()")
    List<String> domains() {
        return rows.domains();
    }
}
