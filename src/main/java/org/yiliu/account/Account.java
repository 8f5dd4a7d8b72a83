package org.yiliu.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A person's account. Never deleted, only made inactive: the journal speaks of it for ever. */
@Entity
@Table(name = "account")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String passwordHash;
    private String nameChinese;
    private String nameEnglish;
    private String department;
    private boolean active = true;
    private Instant createdAt;
    private @Nullable Instant signedInAt;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_name")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 200)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Version
    private int revision;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String username, String passwordHash, Profile profile, Instant createdAt) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.nameChinese = profile.nameChinese();
        this.nameEnglish = profile.nameEnglish();
        this.department = profile.department();
        this.roles.addAll(profile.roles());
        this.createdAt = createdAt;
    }

    /** What an administrator may set: names, department, roles. */
    record Profile(String nameChinese, String nameEnglish, String department, Set<Role> roles) {

        Person person(String username) {
            return new Person(username, nameChinese, nameEnglish, department, roles);
        }
    }

    void change(Profile profile, boolean maySignIn) {
        active = maySignIn;
        rename(profile.nameChinese(), profile.nameEnglish());
        department = profile.department();
        roles.retainAll(profile.roles());
        roles.addAll(profile.roles());
    }

    void rename(String chinese, String english) {
        nameChinese = chinese;
        nameEnglish = english;
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    Person person() {
        return profile().person(username);
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isActive() {
        return active;
    }

    Profile profile() {
        return new Profile(nameChinese, nameEnglish, department, Set.copyOf(roles));
    }

    int revision() {
        return revision;
    }

    AccountView view() {
        return new AccountView(person(), active, createdAt, signedInAt, revision);
    }
}
