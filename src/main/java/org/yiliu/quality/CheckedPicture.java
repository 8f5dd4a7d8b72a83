package org.yiliu.quality;

/**
 * A picture as checks see it.
 *
 * @param place its place among the article's pictures, from 1
 * @param address as in the source: {@code /media/<sha256>} or {@code missing:<n>}
 */
public record CheckedPicture(int place, String address, boolean captioned) {

    /** Whether the source only names it, so that there is nothing to show. */
    public boolean isMissing() {
        return address.startsWith("missing:");
    }
}
