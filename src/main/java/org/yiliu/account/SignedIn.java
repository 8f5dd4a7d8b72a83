package org.yiliu.account;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal: carries the person, so that who is signed in needs no statement. Kept in the session. */
class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final Person person;
    private final boolean active;
    private @Nullable String passwordHash;

    SignedIn(Person person, @Nullable String passwordHash, boolean active) {
        this.person = person;
        this.passwordHash = passwordHash;
        this.active = active;
    }

    Person person() {
        return person;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities(person);
    }

    static List<GrantedAuthority> authorities(Person person) {
        return person.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return person.username();
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && person.username().equals(that.person.username());
    }

    @Override
    public int hashCode() {
        return person.username().hashCode();
    }
}
