package org.yiliu.account;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of one account, as it was sent.
 *
 * @param username the sign-in name; of use for a new account alone
 * @param password the first password of a new account
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
        @Nullable Boolean active,
        @Nullable Integer revision) {

    static AccountForm empty() {
        return new AccountForm("", "", "", "", "", Set.of(), true, 0);
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
                account.active(),
                account.revision());
    }

    Account.Profile profile() {
        var chosen = EnumSet.noneOf(Role.class);
        if (roles != null) {
            chosen.addAll(roles);
        }
        return new Account.Profile(text(nameChinese), text(nameEnglish), text(department), chosen);
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
