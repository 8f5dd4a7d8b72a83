package org.yiliu.workflow;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** There is no such absence, or it is over: 404. */
public class AbsenceNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    AbsenceNotFoundException() {
        super(HttpStatus.NOT_FOUND, "people.absence-unknown");
    }
}
