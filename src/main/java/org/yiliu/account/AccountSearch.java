package org.yiliu.account;

import jakarta.persistence.criteria.JoinType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Which accounts a list shows. */
final class AccountSearch {

    private AccountSearch() {}

    static Specification<Account> of(String words, @Nullable Role role) {
        Specification<Account> all = (account, query, build) -> build.conjunction();
        return all.and(named(words)).and(role == null ? all : having(role));
    }

    private static Specification<Account> named(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return (account, query, build) -> build.conjunction();
        }
        String pattern = "%" + wanted.replaceAll("([!%_])", "!$1") + "%";
        return (account, query, build) -> build.or(
                build.like(account.get("username"), pattern, '!'),
                build.like(account.get("nameChinese"), pattern, '!'),
                build.like(build.lower(account.get("nameEnglish")), pattern, '!'));
    }

    private static Specification<Account> having(Role role) {
        return (account, query, build) -> build.equal(account.join("roles", JoinType.INNER), role);
    }
}
