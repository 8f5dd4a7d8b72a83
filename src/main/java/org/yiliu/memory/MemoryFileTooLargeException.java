package org.yiliu.memory;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** A file beyond {@code yiliu.memory.import-limit}: 413. */
public class MemoryFileTooLargeException extends Refusal {

    private static final long serialVersionUID = 1L;

    MemoryFileTooLargeException(long megabytes) {
        super(HttpStatus.CONTENT_TOO_LARGE, "memory.file.too-large", megabytes);
    }
}
