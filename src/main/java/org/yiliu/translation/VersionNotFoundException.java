package org.yiliu.translation;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The article has no such version: 404. */
public class VersionNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    public VersionNotFoundException(String number, int version) {
        super(HttpStatus.NOT_FOUND, "translation.version-not-found", number, version);
    }
}
