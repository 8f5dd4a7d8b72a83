package org.yiliu.termbase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The approved terms of one day, ready to be found in texts. Immutable; safe for any number of threads.
 *
 * <p>Building takes time proportional to the characters of all Chinese terms, {@link #find} to the length of the text,
 * {@link #findRenderings} to the words of the text times the renderings of the one entry.
 */
public final class Terminology {

    private static final Comparator<RenderingHit> IN_ORDER = Comparator.comparingInt(RenderingHit::from)
            .thenComparing(Comparator.comparingInt(RenderingHit::to).reversed());

    private final List<TermEntry> entries;
    private final ChineseMatcher matcher;

    private Terminology(List<TermEntry> entries) {
        this.entries = entries;
        this.matcher = new ChineseMatcher(entries);
    }

    /** The entries valid on that day. */
    public static Terminology of(Collection<TermEntry> entries, LocalDate day) {
        return new Terminology(
                entries.stream().filter(entry -> entry.isValidOn(day)).toList());
    }

    public List<TermEntry> entries() {
        return entries;
    }

    /**
     * Terms in a Chinese text, in order: the longest at each place, none overlapping another. No word boundaries are
     * asked for; full and half width, letter case and kinds of quotation mark make no difference. Placeholders are
     * passed over, within a term too; places count them.
     */
    public List<TermHit> find(String chinese) {
        return matcher.find(chinese);
    }

    /**
     * Where an entry's renderings, forbidden ones too, stand in an English text, in order; a rendering within a longer
     * one of the same entry is not told. Case, plural, possessive, hyphen or space, and kinds of apostrophe make no
     * difference; words are whole words, and an abbreviation in capitals must stand in capitals.
     */
    public List<RenderingHit> findRenderings(TermEntry entry, String english) {
        var text = EnglishText.of(english);
        var all = new ArrayList<RenderingHit>();
        for (var rendering : entry.renderings()) {
            text.find(EnglishText.of(rendering.text()))
                    .forEach(place -> all.add(new RenderingHit(rendering, place[0], place[1])));
        }
        return longest(all);
    }

    private static List<RenderingHit> longest(List<RenderingHit> all) {
        all.sort(Comparator.comparingInt(hit -> hit.from() - hit.to()));
        var kept = new ArrayList<RenderingHit>();
        for (var hit : all) {
            if (kept.stream().noneMatch(longer -> hit.from() < longer.to() && longer.from() < hit.to())) {
                kept.add(hit);
            }
        }
        kept.sort(IN_ORDER);
        return List.copyOf(kept);
    }
}
