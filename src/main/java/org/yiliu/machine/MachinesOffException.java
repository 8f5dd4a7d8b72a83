package org.yiliu.machine;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** Machine suggestions are switched off, as they are unless the administrator wants them: 409. */
public class MachinesOffException extends Refusal {

    private static final long serialVersionUID = 1L;

    public MachinesOffException() {
        super(HttpStatus.CONFLICT, "machine.off");
    }
}
