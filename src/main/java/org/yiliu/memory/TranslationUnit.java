package org.yiliu.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source/target pair kept in the memory.
 *
 * @param source Chinese, with placeholders
 * @param target English, with the same placeholders
 * @param articleNumber the article it was signed off in; null for an imported unit
 * @param translator sign-in name, or the creator that an imported file names
 * @param reviewer who signed it off last
 * @param origin name of the imported file or collection; null for the house's own
 */
public record TranslationUnit(
        long id,
        String source,
        String target,
        @Nullable String articleNumber,
        @Nullable String translator,
        @Nullable String reviewer,
        Instant signedOffAt,
        @Nullable String origin) {}
