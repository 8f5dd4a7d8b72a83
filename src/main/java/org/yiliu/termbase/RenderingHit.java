package org.yiliu.termbase;

/**
 * A rendering found in an English text, in whatever case, number or possessive.
 *
 * @param from first character, from 0
 * @param to one past the last character
 */
public record RenderingHit(Rendering rendering, int from, int to) {}
