package org.yiliu.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** People: who is signed in, who is who, and (for administrators) their accounts. */
@Service
public class Accounts {

    /**
     * The signed-in person; no statement is needed, the session knows.
     *
     * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException if nobody is
     */
    public Person current() {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> currentIfAny() {
        throw new UnsupportedOperationException();
    }

    /** An active or inactive person by sign-in name. */
    public Optional<Person> find(String username) {
        throw new UnsupportedOperationException();
    }

    /** The people of these names in one statement; unknown names are left out. */
    public Map<String, Person> named(Collection<String> usernames) {
        throw new UnsupportedOperationException();
    }

    /** Active people who have the role, by Chinese name. */
    public List<Person> withRole(Role role) {
        throw new UnsupportedOperationException();
    }

    /** Runs work as another person: for the demo data and for work that the process does in somebody's name. */
    public <T> T actingAs(String username, Supplier<T> work) {
        throw new UnsupportedOperationException();
    }
}
