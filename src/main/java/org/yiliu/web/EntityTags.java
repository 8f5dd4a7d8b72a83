package org.yiliu.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Versions as entity tags: {@code If-Match: "3"} (RFC 9110 §13.1.1). */
public final class EntityTags {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private EntityTags() {}

    /**
     * The version a conditional write expects.
     *
     * @throws PreconditionRequiredException (428) without the header
     * @throws InvalidRequestException (400) if the header is no version
     */
    public static int expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequiredException();
        }
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw InvalidRequestException.of("If-Match", "web.if-match-invalid");
        }
        return Integer.parseInt(version.group(1));
    }

    /** A conditional write came without {@code If-Match}: 428. */
    public static final class PreconditionRequiredException extends Refusal {

        private static final long serialVersionUID = 1L;

        PreconditionRequiredException() {
            super(HttpStatus.PRECONDITION_REQUIRED, "web.if-match-missing");
        }
    }
}
