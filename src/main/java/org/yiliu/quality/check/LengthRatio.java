package org.yiliu.quality.check;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.translation.text.SegmentKind;

/**
 * English that is clearly too short or too long for its Chinese: half a sentence left out, or something of another one in
 * it. The limits lie outside what 1,948 segments of news translated by people have, which is 0.46 English words for a Han
 * character at the first percentile, 0.74 in the middle and 1.27 at the ninety-ninth, and more widely spread the shorter
 * the segment; see docs/benchmarks.md.
 */
@Component
class LengthRatio implements SegmentCheck {

    /** Shorter Chinese says too little to tell. */
    private static final double SHORTEST = 8;

    /** A name or number in Latin letters or digits takes about as many English words as so many Han characters. */
    private static final double HAN_PER_LATIN_WORD = 1.4;

    private static final Set<SegmentKind> RUNNING_TEXT = Set.of(SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM);

    /** Titles, captions and tables are terse. */
    private static final double TERSE = 0.75;

    @Override
    public String id() {
        return "length-ratio";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        if (segment.isEmpty() || segment.isUntranslated()) {
            return List.of();
        }
        Lengths source = Lengths.of(PlainText.of(segment.source()).text());
        Lengths target = Lengths.of(PlainText.of(segment.target()).text());
        double size = source.han() + HAN_PER_LATIN_WORD * source.words();
        if (source.han() == 0 || size < SHORTEST) {
            return List.of();
        }
        double ratio = target.words() / size;
        boolean running = RUNNING_TEXT.contains(segment.kind());
        if (ratio < lowest(size) * (running ? 1 : TERSE)) {
            return List.of(saying(segment, "short", source, target));
        }
        return ratio > highest(size) ? List.of(saying(segment, "long", source, target)) : List.of();
    }

    private static double lowest(double size) {
        return size < 12 ? 0.3 : size < 40 ? 0.38 : 0.43;
    }

    private static double highest(double size) {
        return size < 12 ? 1.9 : size < 40 ? 1.35 : 1.15;
    }

    private static Observation saying(CheckedSegment segment, String variant, Lengths source, Lengths target) {
        return Observation.of(segment).saying(variant).with(target.words(), source.han());
    }

    /** How many Han characters and how many words in letters or digits a text has. */
    private record Lengths(int han, int words) {

        static Lengths of(String text) {
            int han = 0;
            int words = 0;
            boolean inside = false;
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                boolean ideograph = Character.isIdeographic(c);
                boolean joins = inside && (c == '.' || c == ',' || c == '\'' || c == '’' || c == '-');
                boolean letter = !ideograph && Character.isLetterOrDigit(c);
                han += ideograph ? 1 : 0;
                words += letter && !inside ? 1 : 0;
                inside = letter || joins;
            }
            return new Lengths(han, words);
        }
    }
}
