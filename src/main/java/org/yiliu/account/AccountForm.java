package org.yiliu.account;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of one account, as it was sent.
 *
 * @param username the sign-in name; of use for a new account alone
 * @param password the first password of a new account
 * @param revision which state of the account the form was made from
 */
record AccountForm(
        @Nullable String username,
        @Nullable String password,
        @Nullable String nameChinese,
        @Nullable String nameEnglish,
        @Nullable String department,
        @Nullable Set<Role> roles,
        boolean active,
        int revision) {

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

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
