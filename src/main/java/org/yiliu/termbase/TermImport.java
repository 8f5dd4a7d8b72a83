package org.yiliu.termbase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.journal.Journal;
import org.yiliu.termbase.ImportReport.Outcome;

/** Takes in files of terms, whole or not at all unless asked otherwise. */
@Service
@Transactional
class TermImport {

    static final int MOST_LINES = 20_000;
    private static final String JOURNAL_SUBJECT = "termbase";

    private final TermRepository rows;
    private final TermChangeRepository changes;
    private final Accounts people;
    private final Journal journal;
    private final Clock clock;

    TermImport(TermRepository rows, TermChangeRepository changes, Accounts people, Journal journal, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Imports a TBX or CSV file; its entries are approved. Importing it again changes nothing.
     *
     * @param filename tells the kind by its ending (.tbx, .xml, .csv); another ending is decided by the first character
     * @param partial whether the good lines are taken although others are refused
     * @return what became of each line; not imported if lines were refused and {@code partial} is false
     * @throws UnreadableTermsException if it is no such file, damaged or hostile
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CHIEF_EDITOR')")
    public ImportReport importFile(String filename, byte[] content, boolean partial) {
        var lines = read(filename, content);
        String by = people.current().username();
        rows.beginWrite();
        var plan = plan(lines);
        if (plan.isRefused() && !partial) {
            return new ImportReport(false, plan.lines());
        }
        write(plan, by);
        var report = new ImportReport(true, plan.lines());
        note(filename, report, by);
        return report;
    }

    /** Puts the program's own terms into an empty termbase; does nothing where there are any. */
    boolean seed(List<TermLine> lines) {
        rows.beginWrite();
        if (rows.count() > 0) {
            return false;
        }
        var plan = plan(lines);
        if (plan.isRefused()) {
            throw new IllegalStateException(
                    "The first terms break the rules: " + new ImportReport(false, plan.lines()).refused());
        }
        write(plan, null);
        return true;
    }

    private static List<TermLine> read(String filename, byte[] content) {
        String name = filename.toLowerCase(Locale.ROOT);
        boolean xml = name.endsWith(".tbx") || name.endsWith(".xml") || !name.endsWith(".csv") && looksLikeXml(content);
        if (!xml && !name.endsWith(".csv") && name.contains(".") && !name.endsWith(".txt")) {
            throw UnreadableTermsException.otherKind();
        }
        var lines = xml ? TbxReader.read(content) : TermCsv.read(content);
        if (lines.isEmpty()) {
            throw UnreadableTermsException.because("empty");
        }
        if (lines.size() > MOST_LINES) {
            throw UnreadableTermsException.because("too-many", MOST_LINES);
        }
        return lines;
    }

    private static boolean looksLikeXml(byte[] content) {
        for (byte each : content) {
            if (each == '<') {
                return true;
            }
            if (each > ' ') {
                return false;
            }
        }
        return false;
    }

    private ImportPlan plan(List<TermLine> lines) {
        var plan = new ImportPlan(rows.findByStateOrderBySortKeyAscIdAsc(TermState.APPROVED).stream()
                .map(TermRow::entry)
                .toList());
        lines.forEach(plan::take);
        return plan;
    }

    private void write(ImportPlan plan, @Nullable String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var content : plan.additions()) {
            var owned = content.owner() == null ? content.withOwner(by) : content;
            noted(rows.save(new TermRow(owned, TermState.APPROVED, by, now)), null);
        }
        rows.findAllById(plan.updates().keySet()).forEach(row -> {
            var before = TermContent.of(row.entry());
            row.write(Objects.requireNonNull(plan.updates().get(row.id())), by, now);
            rows.flush();
            noted(row, before);
        });
    }

    private void noted(TermRow row, @Nullable TermContent before) {
        changes.save(new TermChange(row.view(), TermAction.IMPORTED, null, before));
    }

    private void note(String filename, ImportReport report, String by) {
        String name = filename.length() > 200 ? filename.substring(0, 200) : filename;
        journal.append(
                JOURNAL_SUBJECT,
                by,
                TermAction.IMPORTED.event(),
                0,
                Map.of(
                        "file", name,
                        "added", "" + report.count(Outcome.ADDED),
                        "updated", "" + report.count(Outcome.UPDATED),
                        "refused", "" + report.count(Outcome.REFUSED)));
    }
}
