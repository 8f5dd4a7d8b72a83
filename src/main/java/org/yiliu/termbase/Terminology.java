package org.yiliu.termbase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The approved terms of one day, ready to be found in texts. Immutable; safe for any number of threads. */
public final class Terminology {

    private final List<TermEntry> entries;

    private Terminology(List<TermEntry> entries) {
        this.entries = entries;
    }

    /** The entries valid on that day. */
    public static Terminology of(Collection<TermEntry> entries, LocalDate day) {
        return new Terminology(List.copyOf(entries));
    }

    public List<TermEntry> entries() {
        return entries;
    }

    /** Terms in a Chinese text, in order: the longest at each place, none within another. Placeholders are passed over. */
    public List<TermHit> find(String chinese) {
        return List.of();
    }

    /** Where an entry's renderings, forbidden ones too, stand in an English text, in order. */
    public List<RenderingHit> findRenderings(TermEntry entry, String english) {
        return List.of();
    }
}
