package org.yiliu.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a check minds.
 *
 * @param segment null when it speaks of the whole article
 * @param about the text it speaks of: when that changes, it is another finding and a waiver no longer holds
 * @param from first character of the place in the target, from 0; -1 without a place
 * @param to one past the last character; -1 without a place
 * @param variant which of the check's sentences says it; empty for the only one
 * @param arguments of that sentence
 */
public record Observation(
        @Nullable CheckedSegment segment, String about, int from, int to, String variant, List<Object> arguments) {

    private static final int NOWHERE = -1;

    /** Of a whole segment. */
    public static Observation of(CheckedSegment segment) {
        return at(segment, NOWHERE, NOWHERE);
    }

    /** Of a place in a segment's target. */
    public static Observation at(CheckedSegment segment, int from, int to) {
        return new Observation(segment, segment.source() + '\n' + segment.target(), from, to, "", List.of());
    }

    /** Of the whole article. */
    public static Observation ofArticle(String about) {
        return new Observation(null, about, NOWHERE, NOWHERE, "", List.of());
    }

    /** The same, said with arguments. */
    public Observation with(Object... sentenceArguments) {
        return new Observation(segment, about, from, to, variant, List.of(sentenceArguments));
    }

    /** The same, said by another of the check's sentences. */
    public Observation saying(String sentence) {
        return new Observation(segment, about, from, to, sentence, arguments);
    }

    /** The same, but of this text: for what depends on more, or on less, than the segment's own. */
    public Observation about(String text) {
        return new Observation(segment, text, from, to, variant, arguments);
    }
}
