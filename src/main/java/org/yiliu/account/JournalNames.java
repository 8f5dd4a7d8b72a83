package org.yiliu.account;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiliu.journal.ActorNames;

/** Lends the journal people's names. */
@Component
class JournalNames implements ActorNames {

    private final Accounts accounts;

    JournalNames(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<String, String> of(Collection<String> usernames, Locale reader) {
        return accounts.named(usernames).values().stream()
                .collect(Collectors.toMap(Person::username, person -> person.name(reader)));
    }
}
