package org.yiliu.translation.text;

import java.util.ArrayList;
import java.util.List;

/** A place where two token lists differ, and the equal tokens that follow it. The first of a list may change nothing. */
record Change(List<String> deleted, List<String> inserted, List<String> equal) {

    static Change empty() {
        return new Change(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean replaces() {
        return !deleted.isEmpty() && !inserted.isEmpty();
    }

    /**
     * Whether the equal tokens between this change and the next are too little to read: space or marks between two
     * replacements (or between two insertions, two deletions), or one word (two Chinese characters) between two
     * replacements at least as long.
     */
    boolean joins(Change next, Granularity granularity) {
        String between = String.join("", equal);
        long words = words(equal);
        if (words == 0) {
            boolean alike =
                    !deleted.isEmpty() && !next.deleted.isEmpty() || !inserted.isEmpty() && !next.inserted.isEmpty();
            return between.isBlank() ? alike : equal.size() <= 2 && replaces() && next.replaces();
        }
        long most = granularity == Granularity.WORD ? 1 : 2;
        return words <= most && replaces() && next.replaces() && between.length() <= Math.min(length(), next.length());
    }

    /** Takes the tokens between and the next change into this one. */
    void join(Change next) {
        deleted.addAll(equal);
        inserted.addAll(equal);
        deleted.addAll(next.deleted);
        inserted.addAll(next.inserted);
        equal.clear();
        equal.addAll(next.equal);
    }

    /** Gives what both sides begin or end with to the equal text around, and starts a mark at a word, not at a space. */
    void settle(Change previous) {
        while (replaces() && deleted.get(0).equals(inserted.get(0))) {
            inserted.remove(0);
            previous.equal.add(deleted.remove(0));
        }
        while (replaces() && last(deleted).equals(last(inserted))) {
            inserted.remove(inserted.size() - 1);
            equal.add(0, deleted.remove(deleted.size() - 1));
        }
        List<String> only = deleted.isEmpty() ? inserted : deleted;
        if (!replaces()
                && !equal.isEmpty()
                && equal.get(0).isBlank()
                && only.get(0).equals(equal.get(0))) {
            previous.equal.add(only.remove(0));
            only.add(equal.remove(0));
        }
    }

    private static String last(List<String> tokens) {
        return tokens.get(tokens.size() - 1);
    }

    private int length() {
        return Math.max(letters(deleted), letters(inserted));
    }

    static int letters(List<String> tokens) {
        return tokens.stream()
                .filter(token -> !token.isBlank())
                .mapToInt(String::length)
                .sum();
    }

    static long words(List<String> tokens) {
        return tokens.stream()
                .filter(token -> token.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
