package org.yiliu.workflow.routing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.account.Accounts;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.workflow.routing.RoutingVersion.Origin;

/**
 * The routing rules: read, tried, changed. A change counts for articles that are handed in afterwards; what is on its way
 * keeps what was decided.
 */
@Service
class Routing {

    static final String SUBJECT = "routing";

    private static final int REASON_LIMIT = 1000;

    private final RoutingStore store;
    private final RoutingVersions versions;
    private final RoutingWords words;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Proof> proofs = new ConcurrentHashMap<>();

    Routing(
            RoutingStore store,
            RoutingVersions versions,
            RoutingWords words,
            Accounts accounts,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.versions = versions;
        this.words = words;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** The version in use, in three statements. */
    @PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR', 'CHIEF_EDITOR')")
    @Transactional(readOnly = true)
    public State present() {
        return state(store.present().orElseThrow());
    }

    /** @throws NoSuchVersionException (404) if there is no such version */
    @PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR', 'CHIEF_EDITOR')")
    @Transactional(readOnly = true)
    public State version(int number) {
        return state(number);
    }

    /** Newest first. */
    @PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR', 'CHIEF_EDITOR')")
    @Transactional(readOnly = true)
    public List<RoutingVersion> versions(int limit) {
        return versions.newest(limit);
    }

    /**
     * Tries rules without saving them.
     *
     * @param forms null: those in use
     * @param samples inputs by name
     */
    @PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR', 'CHIEF_EDITOR')")
    @Transactional(readOnly = true)
    public Trial trial(@Nullable List<RuleForm> forms, List<Map<String, Object>> samples) {
        State present = present();
        if (forms == null) {
            return tried(present.table(), present.file(), List.of(), samples);
        }
        var sheet = new RuleSheet(present.table(), forms);
        if (!sheet.problems().isEmpty()) {
            return new Trial(present.table(), sheet.problems(), null, List.of());
        }
        byte[] file = RoutingDmn.write(present.file(), sheet.table());
        return tried(sheet.table(), file, problems(sheet.table(), file), samples);
    }

    private Trial tried(
            RoutingTable table, byte[] file, List<FieldProblem> problems, List<Map<String, Object>> samples) {
        Proof proof = proof(table, file);
        if (proof.unclear()) {
            return new Trial(table, problems, proof, List.of());
        }
        var deciding = new Deciding(file);
        return new Trial(
                table,
                problems,
                proof,
                samples.stream()
                        .map(sample -> new Trial.Answer(
                                sample,
                                deciding.rule(sample).flatMap(table::rule).orElse(null)))
                        .toList());
    }

    /**
     * Puts rules to use.
     *
     * @param expected the version they were made from
     * @param reason why, 1–1,000 characters
     * @throws InvalidRequestException (400) if a field does not fit, some article would find no rule, or without a reason
     * @throws StaleRoutingException (412) if that is no more the version in use
     */
    @PreAuthorize("hasRole('ADMIN')")
    public State save(int expected, List<RuleForm> forms, @Nullable String reason) {
        State present = state(store.present().orElseThrow());
        var sheet = new RuleSheet(present.table(), forms);
        List<FieldProblem> problems = new ArrayList<>(sheet.problems());
        byte[] file = present.file();
        if (problems.isEmpty()) {
            file = RoutingDmn.write(file, sheet.table());
            problems.addAll(problems(sheet.table(), file));
        }
        return put(
                expected, file, new Why(Origin.EDITED, null, present.version().fileHash(), reason), problems);
    }

    /** Puts an earlier version to use again, as a new one. */
    @PreAuthorize("hasRole('ADMIN')")
    public State again(int number, int expected, @Nullable String reason) {
        State present = state(store.present().orElseThrow());
        byte[] file = store.file(number);
        var why = new Why(Origin.EDITED, number, present.version().fileHash(), reason);
        return put(expected, file, why, problems(RoutingDmn.read(file), file));
    }

    /** Puts the table to use that the program brings. */
    @PreAuthorize("hasRole('ADMIN')")
    public State takeOwn(int expected, @Nullable String reason) {
        return put(expected, store.own(), new Why(Origin.FILE, null, store.ownHash(), reason), List.of());
    }

    /** Keeps the edited table; of the program's own nothing is said until it changes again. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void putOwnAside(int expected) {
        if (store.present().orElseThrow() != expected) {
            throw new StaleRoutingException(expected);
        }
        versions.putAside(expected, store.ownHash());
    }

    private List<FieldProblem> problems(RoutingTable table, byte[] file) {
        Proof proof = proof(table, file);
        return proof.holds() ? List.of() : List.of(new FieldProblem("rules", words.problem(table, proof)));
    }

    private State put(int expected, byte[] file, Why why, List<FieldProblem> known) {
        List<FieldProblem> problems = new ArrayList<>(known);
        String reason = why.reason() == null ? "" : why.reason().strip();
        if (reason.isEmpty() || reason.length() > REASON_LIMIT) {
            problems.add(new FieldProblem("reason", "operation.routing.reason-required"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> deployed(expected, file, why, reason)));
        } catch (DuplicateKeyException second) {
            throw new StaleRoutingException(expected);
        }
    }

    private State deployed(int expected, byte[] file, Why why, String reason) {
        if (store.present().orElseThrow() != expected) {
            throw new StaleRoutingException(expected);
        }
        int number = store.deploy(file);
        if (number != expected + 1) {
            throw new StaleRoutingException(expected);
        }
        String me = accounts.current().username();
        versions.add(new RoutingVersion(
                number,
                why.origin(),
                why.again(),
                why.fileHash(),
                me,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                reason));
        journal.append(
                SUBJECT,
                me,
                JournalEvent.ROUTING_CHANGED,
                0,
                Map.of("version", String.valueOf(number), "reason", reason));
        return state(number);
    }

    private State state(int number) {
        byte[] file = store.file(number);
        RoutingTable table = RoutingDmn.read(file);
        RoutingVersion version = versions.find(number).orElseThrow(() -> new NoSuchVersionException(number));
        boolean newer = version.origin() == Origin.EDITED && !version.fileHash().equals(store.ownHash());
        return new State(version, table, proof(table, file), newer, file);
    }

    private Proof proof(RoutingTable table, byte[] file) {
        return proofs.size() > 200
                ? Proof.of(table, file)
                : proofs.computeIfAbsent(RoutingStore.hash(file), hash -> Proof.of(table, file));
    }

    /** Why there is a new version, and whence. */
    private record Why(
            Origin origin,
            @Nullable Integer again,
            String fileHash,
            @Nullable String reason) {}

    /**
     * A version with its rules.
     *
     * @param ownIsNewer whether the program brings a table that this one does not know of
     */
    record State(RoutingVersion version, RoutingTable table, Proof proof, boolean ownIsNewer, byte[] file) {}
}
