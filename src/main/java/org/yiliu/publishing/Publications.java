package org.yiliu.publishing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What stands on the public English site. */
@Service
public class Publications {

    /** Exactly the page readers would see if the article were published now. */
    public PublishedPage preview(String number) {
        throw new UnsupportedOperationException();
    }

    /** A free address for the article: from its English title, or the one it already has. */
    public String proposeSlug(String number) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reserves the wanted address.
     *
     * @param slug null takes the proposal
     * @throws org.yiliu.web.InvalidRequestException (400) if it is not {@code [a-z0-9-]{1,80}}
     * @throws SlugTakenException (409) if another article has it
     */
    public String reserveSlug(String number, @Nullable String slug) {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts the article's present, signed English on the site. Run twice, it does its work once.
     *
     * @param levels review levels that must have signed
     * @throws org.yiliu.review.SignedTextChangedException if what was signed is not what stands there now
     */
    public PublishedPage publish(String number, int levels, int round) {
        throw new UnsupportedOperationException();
    }

    /** Takes the page off the site; its address answers 410 with a short notice from now on. */
    public void retract(String number, String reason) {
        throw new UnsupportedOperationException();
    }
}
