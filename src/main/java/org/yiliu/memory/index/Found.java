package org.yiliu.memory.index;

import java.util.List;

/**
 * A page of what a search found.
 *
 * @param units ids, newest first
 * @param total in all pages
 */
public record Found(List<Long> units, long total) {}
