package org.yiliu.account;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The change would leave nobody who may administer: 409. */
class LastAdministratorException extends Refusal {

    private static final long serialVersionUID = 1L;

    LastAdministratorException() {
        super(HttpStatus.CONFLICT, "account.last-administrator");
    }
}
