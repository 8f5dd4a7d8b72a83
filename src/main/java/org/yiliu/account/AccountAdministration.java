package org.yiliu.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.ItemPage;

/** Accounts, as administrators keep them. Every change is in the journal. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class AccountAdministration {

    private final AccountRepository rows;
    private final Departments departments;
    private final Accounts people;
    private final OpenSessions sessions;
    private final PasswordEncoder encoder;
    private final Journal journal;
    private final ObjectProvider<SkillNames> skills;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountAdministration(
            AccountRepository rows,
            Departments departments,
            Accounts people,
            OpenSessions sessions,
            PasswordEncoder encoder,
            Journal journal,
            ObjectProvider<SkillNames> skills,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.departments = departments;
        this.people = people;
        this.sessions = sessions;
        this.encoder = encoder;
        this.journal = journal;
        this.skills = skills;
        this.events = events;
        this.clock = clock;
    }

    /** @param words part of a name or sign-in name; empty for all */
    @Transactional(readOnly = true)
    public ItemPage<AccountView> search(String words, @Nullable Role role, Pageable page) {
        return ItemPage.of(rows.findAll(AccountSearch.of(words, role), page).map(Account::view));
    }

    /** @throws AccountNotFoundException if there is none */
    @Transactional(readOnly = true)
    public AccountView get(String username) {
        return stored(username).view();
    }

    /** @throws InvalidRequestException if a field breaks its limit or the name is taken */
    @Transactional
    public void create(String username, String password, Account.Profile wanted) {
        AccountRules.requireUsername(username);
        if (rows.existsByUsername(username)) {
            throw InvalidRequestException.of("username", "account.username-taken");
        }
        AccountRules.requirePassword("password", password);
        var profile = checked(wanted);
        rows.save(new Account(username, Hashes.of(encoder, password), profile, clock.instant()));
        note(username, JournalEvent.ACCOUNT_CREATED, facts(profile));
    }

    /**
     * Changes names, department, roles and strength, and whether the person may sign in. Whoever loses or gains a role, or
     * may no longer sign in, is signed out everywhere; the work of the latter moves on ({@link AccountDeactivated}).
     *
     * @throws LastAdministratorException if nobody could administer afterwards
     * @throws org.springframework.dao.ConcurrencyFailureException if another administrator changed it since
     */
    @Transactional
    public void change(String username, int revision, Account.Profile wanted, boolean active) {
        var account = stored(username);
        if (account.revision() != revision) {
            throw new ObjectOptimisticLockingFailureException(Account.class, username);
        }
        var before = account.profile();
        boolean wasActive = account.isActive();
        var profile = checked(wanted);
        account.change(profile, active);
        rows.flush();
        if (!rows.existsActiveWith(Role.ADMIN)) {
            throw new LastAdministratorException();
        }
        var changed = new TreeMap<>(differences(before, profile));
        if (active && !wasActive) {
            changed.put("active", "true");
        }
        if (wasActive && !active) {
            note(username, JournalEvent.ACCOUNT_DEACTIVATED, Map.of());
            events.publishEvent(new AccountDeactivated(username));
        }
        if (!changed.isEmpty()) {
            note(username, JournalEvent.ACCOUNT_CHANGED, changed);
        }
        if (wasActive != active || !before.roles().equals(profile.roles())) {
            sessions.endAllOf(username);
        }
    }

    /** Sets a new password, which the administrator hands over; the person is signed out everywhere. */
    @Transactional
    public void resetPassword(String username, String password) {
        AccountRules.requirePassword("newPassword", password);
        stored(username).changePassword(Hashes.of(encoder, password));
        note(username, JournalEvent.PASSWORD_CHANGED, Map.of("reset", "true"));
        sessions.endAllOf(username);
    }

    private Account stored(String username) {
        return rows.findByUsername(username).orElseThrow(() -> new AccountNotFoundException(username));
    }

    private Account.Profile checked(Account.Profile wanted) {
        String chinese = AccountRules.requireName("nameChinese", wanted.nameChinese(), 50);
        String english = AccountRules.requireName("nameEnglish", wanted.nameEnglish(), 100);
        if (departments.find(wanted.department()).isEmpty()) {
            throw InvalidRequestException.of("department", "account.department-unknown");
        }
        if (wanted.roles().isEmpty()) {
            throw InvalidRequestException.of("roles", "account.roles-missing");
        }
        return new Account.Profile(
                chinese,
                english,
                wanted.department(),
                wanted.roles(),
                AccountRules.requireStrength(wanted.strength(), skillNames()));
    }

    /** What one can be good at, in the order in which it is shown. */
    List<String> skillNames() {
        return skills.stream().flatMap(names -> names.all().stream()).toList();
    }

    private void note(String username, JournalEvent event, Map<String, String> facts) {
        journal.append("account:" + username, people.current().username(), event, 0, facts);
    }

    private static Map<String, String> facts(Account.Profile profile) {
        return Map.of(
                "nameChinese", profile.nameChinese(),
                "nameEnglish", profile.nameEnglish(),
                "department", profile.department(),
                "roles", names(profile.roles()),
                "skills", String.join(" ", new TreeSet<>(profile.strength().skills())),
                "loadLimit", Objects.toString(profile.strength().loadLimit(), ""));
    }

    private static Map<String, String> differences(Account.Profile before, Account.Profile after) {
        var old = facts(before);
        return facts(after).entrySet().stream()
                .filter(fact -> !fact.getValue().equals(old.get(fact.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }
}
