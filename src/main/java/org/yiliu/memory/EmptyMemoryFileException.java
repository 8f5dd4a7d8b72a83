package org.yiliu.memory;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** A file without content: 422. */
public class EmptyMemoryFileException extends Refusal {

    private static final long serialVersionUID = 1L;

    EmptyMemoryFileException() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "memory.file.empty");
    }
}
