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
import java.util.HashSet;
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
    private @Nullable Integer loadLimit;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_name")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 200)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection
    @CollectionTable(name = "account_skill", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "skill")
    @BatchSize(size = 200)
    private Set<String> skills = new HashSet<>();

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
        this.skills.addAll(profile.strength().skills());
        this.loadLimit = profile.strength().loadLimit();
        this.createdAt = createdAt;
    }

    /** What an administrator may set: names, department, roles, and what the person is good at. */
    record Profile(String nameChinese, String nameEnglish, String department, Set<Role> roles, Strength strength) {

        Profile(String nameChinese, String nameEnglish, String department, Set<Role> roles) {
            this(nameChinese, nameEnglish, department, roles, Strength.NONE);
        }

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
        skills.retainAll(profile.strength().skills());
        skills.addAll(profile.strength().skills());
        loadLimit = profile.strength().loadLimit();
    }

    void rename(String chinese, String english) {
        nameChinese = chinese;
        nameEnglish = english;
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    Person person() {
        return new Person(username, nameChinese, nameEnglish, department, roles);
    }

    Strength strength() {
        return new Strength(skills, loadLimit);
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
        return new Profile(nameChinese, nameEnglish, department, Set.copyOf(roles), strength());
    }

    int revision() {
        return revision;
    }

    AccountView view() {
        return new AccountView(person(), strength(), active, createdAt, signedInAt, revision);
    }
}
