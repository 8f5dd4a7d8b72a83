package org.yiliu.account;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** There is no department of this code: 404. */
public class DepartmentNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    public DepartmentNotFoundException(String code) {
        super(HttpStatus.NOT_FOUND, "account.department.not-found", code);
    }
}
