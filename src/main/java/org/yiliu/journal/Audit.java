package org.yiliu.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole journal, for administrators. Pages are found by where the last one ended, so the last costs as the first. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class Audit {

    static final int ROWS = 50;

    /** More than this in one file is a matter for the database. */
    static final int ROWS_OF_A_FILE = 10_000;

    private final JournalRepository rows;
    private final Journal journal;
    private final Sealing sealing;

    Audit(JournalRepository rows, Journal journal, Sealing sealing) {
        this.rows = rows;
        this.journal = journal;
        this.sealing = sealing;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page page(AuditFilter filter) {
        var found = rows(filter, ROWS + 1);
        boolean more = found.size() > ROWS;
        var shown = more ? found.subList(0, ROWS) : found;
        var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new Page(
                JournalEntry.passages(shown),
                more && last != null ? new End(last.passage().at(), last.id()) : null);
    }

    @Transactional(readOnly = true)
    public List<Passage> file(AuditFilter filter) {
        return JournalEntry.passages(rows(filter, ROWS_OF_A_FILE));
    }

    /** See {@link Journal#firstBreak}. */
    @Transactional(readOnly = true)
    public OptionalLong firstBreak(String subject) {
        return journal.firstBreak(subject);
    }

    @Transactional(readOnly = true)
    public Optional<Seal> newestSeal() {
        return sealing.newest();
    }

    private List<JournalEntry> rows(AuditFilter filter, int most) {
        return rows.findBy(
                filter.rows(),
                query -> query.sortBy(
                                Sort.by(Sort.Direction.DESC, "happenedAt").and(Sort.by(Sort.Direction.DESC, "id")))
                        .limit(most)
                        .all());
    }

    /** @param end where the page ended; null if nothing older is there */
    record Page(List<Passage> passages, @Nullable End end) {}

    /** The last row of a page. */
    record End(Instant at, long id) {}
}
