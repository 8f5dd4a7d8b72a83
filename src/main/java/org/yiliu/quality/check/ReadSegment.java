package org.yiliu.quality.check;

import java.util.Optional;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.figures.Reading;

/** A translated segment and everything countable that its two texts say. */
record ReadSegment(CheckedSegment segment, PlainText source, PlainText target, Reading chinese, Reading english) {

    /** No sentence has as many figures; comparing more with each other would take too long. */
    private static final int MOST_FIGURES = 300;

    /** Empty while there is no English to compare, and for what is no sentence but a heap of figures. */
    static Optional<ReadSegment> of(CheckedSegment segment) {
        if (segment.isEmpty() || segment.isUntranslated()) {
            return Optional.empty();
        }
        PlainText source = PlainText.of(segment.source());
        PlainText target = PlainText.of(segment.target());
        Reading chinese = Reading.ofChinese(source.text());
        Reading english = Reading.ofEnglish(target.text());
        int most = Math.max(size(chinese), size(english));
        return most > MOST_FIGURES
                ? Optional.empty()
                : Optional.of(new ReadSegment(segment, source, target, chinese, english));
    }

    private static int size(Reading reading) {
        return reading.figures().size()
                + reading.dates().size()
                + reading.weekdays().size();
    }

    /** Of a place in the English, whose place in the Chinese is unknown. */
    Observation at(int from, int to) {
        return Observation.at(segment, target.place(from), target.end(from, to));
    }

    /** Of something the English leaves out. */
    Observation without(int sourceFrom, int sourceTo) {
        return Observation.of(segment).from(source.place(sourceFrom), source.end(sourceFrom, sourceTo));
    }

    /** Of a place in the English and the one in the Chinese that it comes from. */
    Observation at(int from, int to, int sourceFrom, int sourceTo) {
        return at(from, to).from(source.place(sourceFrom), source.end(sourceFrom, sourceTo));
    }
}
