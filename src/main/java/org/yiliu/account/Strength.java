package org.yiliu.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is good at and how much they can take.
 *
 * @param skills names of article categories
 * @param loadLimit open tasks at once, 1–99; null for any number
 */
public record Strength(Set<String> skills, @Nullable Integer loadLimit) {

    public static final int HIGHEST_LIMIT = 99;

    public static final Strength NONE = new Strength(Set.of(), null);

    public Strength {
        skills = Set.copyOf(skills);
    }

    /** Whether one more task on top of {@code open} ones is too many. */
    public boolean isFull(long open) {
        return loadLimit != null && open >= loadLimit;
    }
}
