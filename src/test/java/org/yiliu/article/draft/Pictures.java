package org.yiliu.article.draft;

import java.util.Base64;

/** The smallest pictures there are. */
final class Pictures {

    static final String PNG_BASE64 =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    static final String GIF_BASE64 = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private Pictures() {}

    static byte[] png() {
        return Base64.getDecoder().decode(PNG_BASE64);
    }
}
