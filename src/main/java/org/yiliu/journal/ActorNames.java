package org.yiliu.journal;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Says people's names to the journal, which keeps sign-in names alone. Whoever knows people provides it. */
public interface ActorNames {

    /** Names in the reader's language by sign-in name, in one statement; unknown people are left out. */
    Map<String, String> of(Collection<String> usernames, Locale reader);
}
