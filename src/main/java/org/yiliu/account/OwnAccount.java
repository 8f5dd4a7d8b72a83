package org.yiliu.account;

import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/** What everybody may change about their own account. */
@Service
class OwnAccount {

    private final AccountRepository rows;
    private final Accounts people;
    private final OpenSessions sessions;
    private final PasswordEncoder encoder;
    private final SignInGuard guard;
    private final Journal journal;

    OwnAccount(
            AccountRepository rows,
            Accounts people,
            OpenSessions sessions,
            PasswordEncoder encoder,
            SignInGuard guard,
            Journal journal) {
        this.rows = rows;
        this.people = people;
        this.sessions = sessions;
        this.encoder = encoder;
        this.guard = guard;
        this.journal = journal;
    }

    @Transactional
    public void rename(String nameChinese, String nameEnglish) {
        var account = own();
        String chinese = AccountRules.requireName("nameChinese", nameChinese, 50);
        String english = AccountRules.requireName("nameEnglish", nameEnglish, 100);
        account.rename(chinese, english);
        var facts = Map.of("nameChinese", chinese, "nameEnglish", english);
        note(account, JournalEvent.ACCOUNT_CHANGED, facts);
        sessions.refresh(account.person());
    }

    /**
     * Changes the password and ends the person's other sessions.
     *
     * @param address whence it is asked: wrong passwords count here as they do at sign-in
     * @throws TooManyFailuresException after too many wrong passwords
     */
    @Transactional(noRollbackFor = InvalidRequestException.class)
    public void changePassword(String present, String wanted, String address) {
        var account = own();
        guard.check(account.username(), address);
        AccountRules.requirePassword("newPassword", wanted);
        if (!encoder.matches(present, account.passwordHash())) {
            guard.failed(account.username(), address);
            throw InvalidRequestException.of("password", "account.password-wrong");
        }
        account.changePassword(Hashes.of(encoder, wanted));
        note(account, JournalEvent.PASSWORD_CHANGED, Map.of());
        sessions.endOthersOf(account.username());
    }

    private Account own() {
        String username = people.current().username();
        return rows.findByUsername(username).orElseThrow(() -> new AccountNotFoundException(username));
    }

    private void note(Account account, JournalEvent event, Map<String, String> facts) {
        journal.append("account:" + account.username(), account.username(), event, 0, facts);
    }
}
