package org.yiliu.account;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** There is no account of this name: 404. */
public class AccountNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    public AccountNotFoundException(String username) {
        super(HttpStatus.NOT_FOUND, "account.not-found", username);
    }
}
