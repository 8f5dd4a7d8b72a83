package org.yiliu.translation.exchange;

import org.springframework.http.MediaType;

/**
 * A file to hand out.
 *
 * @param name safe on every system: the article's number and an extension
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExchangeFile(String name, MediaType type, byte[] content) {

    /** The media type that OASIS registered for XLIFF 2. */
    public static final String XLIFF = "application/xliff+xml";

    /** Word since 2007. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
