package org.yiliu.memory;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.memory.index.Found;
import org.yiliu.memory.index.Moments;
import org.yiliu.memory.index.UnitIndex;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.ItemPage;

/** Looks pieces of text up in the memory, and takes wrong units out of it. */
@Service
class Concordance {

    /** Longest piece, and longest reason, characters. */
    static final int LONGEST = 1000;

    private final UnitStore units;
    private final UnitIndex index;
    private final Accounts accounts;
    private final IndexFollower follower;
    private final Clock clock;

    Concordance(UnitStore units, UnitIndex index, Accounts accounts, IndexFollower follower, Clock clock) {
        this.units = units;
        this.index = index;
        this.accounts = accounts;
        this.follower = follower;
        this.clock = clock;
    }

    /**
     * Units in whose Chinese or English the piece stands, newest first; all units if it is empty.
     *
     * @param all whether superseded and retired ones are shown too
     * @throws InvalidRequestException (400) if the piece is longer than {@value #LONGEST} characters
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public ItemPage<StoredUnit> search(String piece, boolean all, int page, int size) {
        if (piece.length() > LONGEST) {
            throw InvalidRequestException.of("q", "memory.piece-too-long");
        }
        if (piece.isBlank()) {
            long total = all ? index.size() : index.live();
            return new ItemPage<>(units.newest(all, (long) page * size, size), page, size, total);
        }
        Found found = index.containing(piece, all, page, size);
        Map<Long, StoredUnit> byId = new HashMap<>();
        units.byId(found.units()).forEach(unit -> byId.put(unit.unit().id(), unit));
        List<StoredUnit> items = found.units().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                // the index may be a moment behind
                .filter(unit -> all || unit.live())
                .toList();
        return new ItemPage<>(items, page, size, found.total());
    }

    /** How many units are in use. */
    @PreAuthorize("isAuthenticated()")
    public long inUse() {
        return index.live();
    }

    /** Builds this node's index anew, in the background. */
    @PreAuthorize("hasRole('ADMIN')")
    public void rebuildIndex() {
        follower.rebuildSoon();
    }

    /**
     * Takes a wrong unit out of use; it is kept, with who and why.
     *
     * @throws UnitNotFoundException (404)
     * @throws UnitNotInUseException (409) if it is not in use already
     * @throws InvalidRequestException (400) without a reason, or one longer than {@value #LONGEST} characters
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CHIEF_EDITOR', 'ADMIN')")
    @Transactional
    public StoredUnit retire(long id, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw InvalidRequestException.of("reason", "memory.reason-missing");
        }
        if (units.find(id).isEmpty()) {
            throw new UnitNotFoundException(id);
        }
        if (!units.retire(id, accounts.current().username(), why, Moments.kept(clock.instant()))) {
            throw new UnitNotInUseException(id);
        }
        follower.changed();
        return units.find(id).orElseThrow(() -> new UnitNotFoundException(id));
    }
}
