package org.yiliu.termbase;

/**
 * A term found in a Chinese text.
 *
 * @param from first character, from 0
 * @param to one past the last character
 */
public record TermHit(TermEntry entry, int from, int to) {}
