package org.yiliu.memory.match;

import java.util.List;

/**
 * The match score: whole percent of the longer text that stays, by edit distance over the skeletons. A number that
 * differs costs {@value #NUMBER_COST} points, at most {@value #MOST_FOR_NUMBERS} together; placeholders of another
 * count cost one point. Never above {@value #MOST}: 100 is for the same text alone.
 */
public final class Likeness {

    /** The highest score of texts that are not the same. */
    public static final int MOST = 99;

    static final int NUMBER_COST = 2;
    static final int MOST_FOR_NUMBERS = 6;

    private Likeness() {}

    /** The score of two texts that are not the same, 0–99. */
    public static int score(Profile one, Profile other) {
        int distance = new EditDistance(one.skeleton()).to(other.skeleton());
        int longer = Math.max(one.skeleton().length(), other.skeleton().length());
        return score(distance, longer, differing(one.numbers(), other.numbers()), one.marks() != other.marks());
    }

    /** The score from its parts; see the type. */
    public static int score(int distance, int longer, int differingNumbers, boolean otherMarks) {
        int numbers = Math.min(MOST_FOR_NUMBERS, NUMBER_COST * differingNumbers);
        int score = 100 - share(distance, longer) - numbers - (otherMarks ? 1 : 0);
        return Math.max(0, Math.min(MOST, score));
    }

    /** The most edits with which a score is still within reach. */
    public static int mostEdits(int minScore, int longer) {
        return (100 - minScore) * longer / 100;
    }

    /** Numbers of one text that the other does not have at the same place. */
    public static int differing(List<String> one, List<String> other) {
        int differing = Math.abs(one.size() - other.size());
        for (int at = 0; at < Math.min(one.size(), other.size()); at++) {
            differing += one.get(at).equals(other.get(at)) ? 0 : 1;
        }
        return differing;
    }

    /** Percent of the text, rounded up. */
    private static int share(int distance, int longer) {
        return longer == 0 ? 0 : (100 * distance + longer - 1) / longer;
    }
}
