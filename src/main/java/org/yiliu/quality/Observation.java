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
 * @param sourceFrom first character of the place in the source, from 0; -1 without a place
 * @param sourceTo one past the last character; -1 without a place
 * @param variant which of the check's sentences says it; empty for the only one
 * @param arguments of that sentence
 * @param severity null for the check's own
 * @param repair null when nothing can be mended without thinking
 */
public record Observation(
        @Nullable CheckedSegment segment,
        String about,
        int from,
        int to,
        int sourceFrom,
        int sourceTo,
        String variant,
        List<Object> arguments,
        @Nullable Severity severity,
        @Nullable Repair repair) {

    private static final int NOWHERE = -1;

    /** Of a whole segment. */
    public static Observation of(CheckedSegment segment) {
        return at(segment, NOWHERE, NOWHERE);
    }

    /** Of a place in a segment's target. */
    public static Observation at(CheckedSegment segment, int from, int to) {
        return of(segment, segment.source() + '\n' + segment.target(), from, to);
    }

    /** Of the whole article. */
    public static Observation ofArticle(String about) {
        return of(null, about, NOWHERE, NOWHERE);
    }

    private static Observation of(@Nullable CheckedSegment segment, String about, int from, int to) {
        return new Observation(segment, about, from, to, NOWHERE, NOWHERE, "", List.of(), null, null);
    }

    /** The same, said with arguments. */
    public Observation with(Object... sentenceArguments) {
        return new Observation(
                segment, about, from, to, sourceFrom, sourceTo, variant, List.of(sentenceArguments), severity, repair);
    }

    /** The same, said by another of the check's sentences. */
    public Observation saying(String sentence) {
        return new Observation(segment, about, from, to, sourceFrom, sourceTo, sentence, arguments, severity, repair);
    }

    /** The same, but of this text: for what depends on more, or on less, than the segment's own. */
    public Observation about(String text) {
        return new Observation(segment, text, from, to, sourceFrom, sourceTo, variant, arguments, severity, repair);
    }

    /** The same, with the place in the source that it comes from. */
    public Observation from(int start, int end) {
        return new Observation(segment, about, from, to, start, end, variant, arguments, severity, repair);
    }

    /** The same, but weighing this much. */
    public Observation weighing(Severity weight) {
        return new Observation(segment, about, from, to, sourceFrom, sourceTo, variant, arguments, weight, repair);
    }

    /**
     * The same, with a repair that is right without thinking: this stands instead of what is at the place in the target.
     *
     * @throws IllegalStateException without a segment or a place
     */
    public Observation repairedBy(String replacement) {
        if (segment == null || from < 0) {
            throw new IllegalStateException("nothing to replace");
        }
        String target = segment.target();
        return repaired(new Repair(target.substring(0, from) + replacement + target.substring(to), replacement));
    }

    /** The same, with a repair that is right without thinking: this is the whole target then. */
    public Observation repairedTo(String target) {
        return repaired(new Repair(target, null));
    }

    /** The same of another segment that has the same texts. */
    Observation in(CheckedSegment twin) {
        return new Observation(twin, about, from, to, sourceFrom, sourceTo, variant, arguments, severity, repair);
    }

    private Observation repaired(Repair mended) {
        return new Observation(segment, about, from, to, sourceFrom, sourceTo, variant, arguments, severity, mended);
    }

    /**
     * How it can be mended with one click.
     *
     * @param target the whole target afterwards
     * @param replacement what stands at the place then; null when more than that changes
     */
    public record Repair(String target, @Nullable String replacement) {}
}
