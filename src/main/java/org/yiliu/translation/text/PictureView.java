package org.yiliu.translation.text;

import java.util.Optional;

/**
 * A picture as a page shows it.
 *
 * @param url address to load it from
 * @param width in pixels; 0 when not known, then left out
 * @param height in pixels; 0 when not known, then left out
 */
public record PictureView(String url, int width, int height) {

    /** Says how a page shows a picture of the source. */
    @FunctionalInterface
    public interface Lookup {

        /**
         * Finds the picture; empty when it cannot be shown and the page goes without it.
         *
         * @param src the address in the source: {@code /media/<sha256>} or {@code missing:<n>}
         */
        Optional<PictureView> view(String src);
    }
}
