package org.yiliu.media;

/**
 * A stored picture.
 *
 * @param hash SHA-256 of the content, 64 hex digits; its address is {@code /media/<hash>}
 * @param contentType one of image/png, image/jpeg, image/gif, image/webp
 * @param size bytes
 * @param width pixels
 * @param height pixels
 */
public record MediaFile(String hash, String contentType, long size, int width, int height) {}
