package org.yiliu.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People: who is signed in and who is who. */
@Service
@Transactional(readOnly = true)
public class Accounts {

    private final AccountRepository rows;

    Accounts(AccountRepository rows) {
        this.rows = rows;
    }

    /**
     * The signed-in person; no statement is needed, the session knows.
     *
     * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException if nobody is
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Person current() {
        return currentIfAny().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Person> currentIfAny() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : find(authentication.getName());
    }

    /** An active or inactive person by sign-in name. */
    public Optional<Person> find(String username) {
        return rows.findByUsername(username).map(Account::person);
    }

    /** Whether somebody of this name may sign in. */
    public boolean isActive(String username) {
        return rows.findByUsername(username).filter(Account::isActive).isPresent();
    }

    /** The people of these names in one statement; unknown names are left out. */
    public Map<String, Person> named(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        return rows.findByUsernameIn(usernames).stream()
                .map(Account::person)
                .collect(Collectors.toMap(Person::username, Function.identity()));
    }

    /** What these people are good at, in a constant number of statements; unknown names are left out. */
    public Map<String, Strength> strengths(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : rows.findByUsernameIn(usernames).stream()
                        .collect(Collectors.toMap(Account::username, Account::strength));
    }

    /** Active people who have the role, by Chinese name. */
    public List<Person> withRole(Role role) {
        return rows.findActiveWith(role).stream().map(Account::person).toList();
    }

    /**
     * Runs work as another person: for the demo data and for work that the process does in somebody's name.
     *
     * @throws AccountNotFoundException if there is no such active person
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public <T> T actingAs(String username, Supplier<T> work) {
        var actor = rows.findByUsername(username)
                .filter(Account::isActive)
                .map(Account::person)
                .orElseThrow(() -> new AccountNotFoundException(username));
        var before = SecurityContextHolder.getContext();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor, null, true), null, SignedIn.authorities(actor));
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
