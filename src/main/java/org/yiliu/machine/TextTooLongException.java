package org.yiliu.machine;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** No machine is asked for so long a text: 422. */
public class TextTooLongException extends Refusal {

    private static final long serialVersionUID = 1L;

    TextTooLongException() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "machine.text-too-long", MachineRequest.LONGEST);
    }
}
