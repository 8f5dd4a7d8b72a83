package org.yiliu.account;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;

/**
 * A person as other modules see one. Immutable; kept in the session.
 *
 * @param username unique sign-in name, 1–64 characters of {@code [a-z0-9._-]}
 * @param department code of the department
 * @param roles at least one
 */
public record Person(String username, String nameChinese, String nameEnglish, String department, Set<Role> roles)
        implements Serializable {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The name in the reader's language. */
    public String name(Locale reader) {
        return "zh".equals(reader.getLanguage()) ? nameChinese : nameEnglish;
    }

    /** The character on the person's disc: the first of the Chinese name. */
    public String face() {
        return nameChinese.substring(0, nameChinese.offsetByCodePoints(0, 1));
    }
}
