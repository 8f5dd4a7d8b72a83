package org.yiliu.article.draft;

/**
 * A picture found in a draft; unchecked but for its first bytes, so {@code media} still has to accept it.
 *
 * @param placeholder the {@code src} it has in the draft's HTML: {@code picture:1}, {@code picture:2} …
 * @param filename its name in the draft, or one made up; never a path
 * @param content PNG, JPEG, GIF or WebP by its signature
 */
public record ReadPicture(String placeholder, String filename, byte[] content) {}
