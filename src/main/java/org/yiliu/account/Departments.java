package org.yiliu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/** The university's departments, with their names in both languages. Few; kept in memory for a minute. */
@Service
public class Departments {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    private final DepartmentRepository rows;
    private final Accounts people;
    private final Journal journal;
    private final Clock clock;

    private volatile @Nullable Kept kept;

    Departments(DepartmentRepository rows, Accounts people, Journal journal, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** All departments, by code. */
    public List<Department> all() {
        var present = kept;
        var now = clock.instant();
        if (present == null || present.until().isBefore(now)) {
            present = new Kept(
                    rows.findAll().stream()
                            .map(DepartmentRow::view)
                            .sorted(Comparator.comparing(Department::code))
                            .toList(),
                    now.plus(KEPT));
            kept = present;
        }
        return present.departments();
    }

    public Optional<Department> find(String code) {
        return all().stream()
                .filter(department -> department.code().equals(code))
                .findFirst();
    }

    /** The department a Chinese origin names, for example 宣传部; surrounding space is ignored. */
    public Optional<Department> byChineseName(String name) {
        String wanted = name.strip();
        return all().stream()
                .filter(department -> department.nameChinese().equals(wanted))
                .findFirst();
    }

    /** @throws InvalidRequestException if the code or a name is missing, too long or taken, or the head unknown */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void add(Department department) {
        if (!CODE.matcher(department.code()).matches()) {
            throw InvalidRequestException.of("code", "account.department.code-invalid");
        }
        if (rows.findByCode(department.code()).isPresent()) {
            throw InvalidRequestException.of("code", "account.department.code-taken");
        }
        requireNames(department);
        requireHead(department.head());
        rows.save(new DepartmentRow(department));
        note(department, JournalEvent.DEPARTMENT_ADDED);
    }

    /** Changes the names and the head of a department; the code stays. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void change(Department department) {
        requireNames(department);
        requireHead(department.head());
        rows.findByCode(department.code())
                .orElseThrow(() -> new DepartmentNotFoundException(department.code()))
                .change(
                        department.nameChinese().strip(),
                        department.nameEnglish().strip(),
                        department.head());
        note(department, JournalEvent.DEPARTMENT_CHANGED);
    }

    private void requireHead(@Nullable String head) {
        if (head != null && !people.isActive(head)) {
            throw InvalidRequestException.of("head", "account.department.head-unknown");
        }
    }

    private void note(Department department, JournalEvent event) {
        journal.append(
                "department:" + department.code(),
                people.current().username(),
                event,
                0,
                Map.of(
                        "nameChinese", department.nameChinese(),
                        "nameEnglish", department.nameEnglish(),
                        "head", department.head() == null ? "" : department.head()));
        kept = null;
    }

    private void requireNames(Department department) {
        requireName("nameChinese", department.nameChinese(), 100);
        requireName("nameEnglish", department.nameEnglish(), 200);
        boolean taken = rows.findAll().stream()
                .map(DepartmentRow::view)
                .anyMatch(other -> !other.code().equals(department.code())
                        && other.nameChinese().equals(department.nameChinese().strip()));
        if (taken) {
            throw InvalidRequestException.of("nameChinese", "account.department.name-taken");
        }
    }

    private static void requireName(String field, String name, int longest) {
        if (name.isBlank() || name.strip().length() > longest) {
            throw InvalidRequestException.of(field, "account.name-invalid");
        }
    }

    private record Kept(List<Department> departments, Instant until) {}
}
