package org.yiliu.termbase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds Chinese terms in a text: an automaton after Aho and Corasick ("Efficient string matching", CACM 18:6, 1975) over
 * folded characters. It is built in time proportional to the characters of all terms and searches in time proportional
 * to the text and the terms that stand in it, however many terms there are.
 */
final class ChineseMatcher {

    private static final int ROOT = 0;

    /** What stands below a state, by character. */
    private final List<Map<Character, Integer>> next = new ArrayList<>();

    /** The term that ends at a state; null for none. */
    private final List<@Nullable TermEntry> entries = new ArrayList<>();

    private int[] depths = new int[64];
    private int[] failures = new int[0];

    /** The nearest state on the way of failures at which a term ends. */
    private int[] shorter = new int[0];

    ChineseMatcher(Collection<TermEntry> terms) {
        state(0);
        for (var term : terms) {
            term.chineseForms()
                    .map(String::strip)
                    .filter(form -> !form.isEmpty())
                    .forEach(form -> add(form, term));
        }
        link();
    }

    private int state(int depth) {
        int created = next.size();
        next.add(new HashMap<>(2));
        entries.add(null);
        if (created == depths.length) {
            depths = Arrays.copyOf(depths, created * 2);
        }
        depths[created] = depth;
        return created;
    }

    /** Where two terms share a form, the first keeps it. */
    private void add(String form, TermEntry term) {
        int at = ROOT;
        for (int i = 0; i < form.length(); i++) {
            char character = Folding.of(form.charAt(i));
            Integer known = next.get(at).get(character);
            if (known == null) {
                known = state(depths[at] + 1);
                next.get(at).put(character, known);
            }
            at = known;
        }
        if (entries.get(at) == null) {
            entries.set(at, term);
        }
    }

    private void link() {
        failures = new int[next.size()];
        shorter = new int[next.size()];
        var open = new ArrayDeque<>(next.get(ROOT).values());
        while (!open.isEmpty()) {
            int at = open.remove();
            int failure = failures[at];
            shorter[at] = entries.get(failure) != null ? failure : shorter[failure];
            next.get(at).forEach((character, below) -> {
                failures[below] = follow(failures[at], character);
                open.add(below);
            });
        }
    }

    private int follow(int from, char character) {
        int at = from;
        while (true) {
            Integer found = next.get(at).get(character);
            if (found != null) {
                return found;
            }
            if (at == ROOT) {
                return ROOT;
            }
            at = failures[at];
        }
    }

    List<TermHit> find(String chinese) {
        var text = PlainText.of(chinese);
        var hits = new ArrayList<TermHit>();
        int[] longest = longestAt(text);
        for (int at = 0; at < text.length(); at++) {
            int state = longest[at];
            if (state != ROOT) {
                int last = at + depths[state] - 1;
                hits.add(new TermHit(Objects.requireNonNull(entries.get(state)), text.place(at), text.place(last) + 1));
                at = last;
            }
        }
        return hits;
    }

    /** For each place the state of the longest term that begins there; ends come in order, so the last one is it. */
    private int[] longestAt(PlainText text) {
        int[] longest = new int[text.length()];
        int at = ROOT;
        for (int end = 0; end < text.length(); end++) {
            at = follow(at, Folding.of(text.at(end)));
            for (int found = entries.get(at) != null ? at : shorter[at]; found != ROOT; found = shorter[found]) {
                longest[end + 1 - depths[found]] = found;
            }
        }
        return longest;
    }
}
