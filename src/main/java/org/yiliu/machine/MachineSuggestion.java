package org.yiliu.machine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * English that a machine gave for a text.
 *
 * @param provider the machine's name, as people see it
 * @param model the model that answered; null where the provider chose
 * @param target English with the placeholders of the Chinese
 * @param at when it was asked for
 * @param milliseconds how long the answer took
 */
public record MachineSuggestion(String provider, @Nullable String model, String target, Instant at, int milliseconds) {

    private static final int LONGEST_PROVENANCE = 100;

    /** Where the text comes from, in at most 100 characters: the machine and its model. */
    public String provenance() {
        String whole = model == null || model.equals(provider) ? provider : provider + " (" + model + ")";
        return whole.length() <= LONGEST_PROVENANCE ? whole : whole.substring(0, LONGEST_PROVENANCE);
    }
}
