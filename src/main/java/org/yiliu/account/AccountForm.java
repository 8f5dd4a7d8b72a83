package org.yiliu.account;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of one account, as it was sent.
 *
 * @param username the sign-in name; of use for a new account alone
 * @param password the first password of a new account
 * @param loadLimit open tasks at once, in digits; empty for any number
 * @param active absent where the box is not ticked
 * @param revision which state of the account the form was made from
 */
record AccountForm(
        @Nullable String username,
        @Nullable String password,
        @Nullable String nameChinese,
        @Nullable String nameEnglish,
        @Nullable String department,
        @Nullable Set<Role> roles,
        @Nullable Set<String> skills,
        @Nullable String loadLimit,
        @Nullable Boolean active,
        @Nullable Integer revision) {

    static AccountForm empty() {
        return new AccountForm("", "", "", "", "", Set.of(), Set.of(), "", true, 0);
    }

    static AccountForm of(AccountView account) {
        var person = account.person();
        return new AccountForm(
                person.username(),
                "",
                person.nameChinese(),
                person.nameEnglish(),
                person.department(),
                person.roles(),
                account.strength().skills(),
                Objects.toString(account.strength().loadLimit(), ""),
                account.active(),
                account.revision());
    }

    Account.Profile profile() {
        var chosen = EnumSet.noneOf(Role.class);
        if (roles != null) {
            chosen.addAll(roles);
        }
        return new Account.Profile(text(nameChinese), text(nameEnglish), text(department), chosen, strength());
    }

    /** What is no number is a limit that is refused later, so that the form comes back with its problem. */
    private Strength strength() {
        String limit = text(loadLimit).strip();
        Integer number =
                limit.isEmpty() ? null : limit.matches("[0-9]{1,4}") ? Integer.valueOf(limit) : Integer.valueOf(0);
        return new Strength(skills == null ? Set.of() : skills, number);
    }

    public boolean hasSkill(String skill) {
        return skills != null && skills.contains(skill);
    }

    public boolean has(Role role) {
        return roles != null && roles.contains(role);
    }

    public boolean isActive() {
        return Boolean.TRUE.equals(active);
    }

    /** A form without it was made from no state at all. */
    int startedFrom() {
        return revision == null ? -1 : revision;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
