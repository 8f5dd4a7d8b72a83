package org.yiliu.memory.index;

/**
 * A unit that resembles a text.
 *
 * @param score match score, whole percent, 0–99
 */
public record Hit(long unit, int score) {}
