package org.yiliu.account;

import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it, before the first request, that there are departments and that somebody can sign in: the demo's people in
 * profile {@code demo}, elsewhere an administrator. Does nothing where they are.
 */
@Component
class FirstPeople implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstPeople.class);

    private final AccountRepository accounts;
    private final DepartmentRepository departments;
    private final PasswordEncoder encoder;
    private final AccountSettings settings;
    private final Environment environment;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FirstPeople(
            AccountRepository accounts,
            DepartmentRepository departments,
            PasswordEncoder encoder,
            AccountSettings settings,
            Environment environment,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.departments = departments;
        this.encoder = encoder;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            addDepartments();
            if (environment.acceptsProfiles(Profiles.of("demo"))) {
                addDemoPeople();
            } else if (!accounts.existsActiveWith(Role.ADMIN)) {
                addAdministrator();
            }
        });
    }

    private void addDepartments() {
        if (departments.count() == 0) {
            FirstDepartments.all().forEach(department -> departments.save(new DepartmentRow(department)));
        }
    }

    private void addDemoPeople() {
        if (accounts.existsByUsername("author")) {
            return;
        }
        // One hash for all: everybody knows the password, and eleven hashes would cost the start a second.
        String hash = Hashes.of(encoder, DemoPeople.PASSWORD);
        DemoPeople.all()
                .forEach((username, profile) -> accounts.save(new Account(username, hash, profile, clock.instant())));
        log.info("Demo accounts added: {}", DemoPeople.all().keySet());
    }

    private void addAdministrator() {
        String username = settings.adminUsername();
        String password = settings.adminPassword();
        if (username == null || username.isBlank() || password == null || password.isBlank()) {
            throw new NoAdministratorException();
        }
        AccountRules.requireUsername(username);
        AccountRules.requirePassword("adminPassword", password);
        var profile = new Account.Profile("管理员", "Administrator", "information", Set.of(Role.ADMIN));
        accounts.findByUsername(username).ifPresent(taken -> {
            throw new NoAdministratorException();
        });
        accounts.save(new Account(username, Hashes.of(encoder, password), profile, clock.instant()));
        log.info("First administrator added: {}", username);
    }
}
