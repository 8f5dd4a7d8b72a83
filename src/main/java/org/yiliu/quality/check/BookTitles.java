package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.translation.text.Placeholders;

/**
 * The title of a work, 《…》 in Chinese, that does not show as one in the English: neither in quotation marks nor in italics
 * nor in capitals. Which of them a house takes is not looked at; 《》 themselves are {@code full-width}'s. Marks that only
 * imitate them, « » and {@code << >>}, are no English.
 */
@Component
class BookTitles implements SegmentCheck {

    private static final String QUOTES = "\"“”‘’'«‹";

    @Override
    public String id() {
        return "book-titles";
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
        PlainText source = PlainText.of(segment.source());
        int open = source.text().indexOf('《');
        int close = source.text().indexOf('》', open + 1);
        if (open < 0 || close < 0) {
            return List.of();
        }
        PlainText target = PlainText.of(segment.target());
        int imitated = imitated(target.text(), source.text());
        if (imitated >= 0) {
            return List.of(imitation(segment, target, imitated));
        }
        boolean shown = !Placeholders.marks(segment.target()).isEmpty() || isMarked(target.text());
        return shown
                ? List.of()
                : List.of(Observation.of(segment)
                        .from(source.place(open), source.end(open, close + 1))
                        .with(source.text().substring(open, close + 1)));
    }

    private static boolean isMarked(String english) {
        return english.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0) || hasInnerCapital(english);
    }

    /** A capital within the sentence, which a title has and most other words have not. */
    private static boolean hasInnerCapital(String english) {
        for (int at = 1; at < english.length(); at++) {
            if (Character.isUpperCase(english.charAt(at)) && english.charAt(at - 1) == ' ') {
                return true;
            }
        }
        return false;
    }

    private static int imitated(String english, String chinese) {
        int guillemet = chinese.indexOf('«') < 0 ? english.indexOf('«') : -1;
        return guillemet >= 0 ? guillemet : english.indexOf("<<");
    }

    private static Observation imitation(CheckedSegment segment, PlainText target, int at) {
        boolean guillemet = target.text().charAt(at) == '«';
        int close = target.text().indexOf(guillemet ? "»" : ">>", at);
        int width = guillemet ? 1 : 2;
        int to = close < 0 ? at + width : close + width;
        String marked = target.text().substring(at, to);
        Observation observation = Observation.at(segment, target.place(at), target.end(at, to))
                .saying("imitation")
                .with(marked);
        boolean whole = close > at + width && target.end(at, to) - target.place(at) == to - at;
        return whole
                ? observation.repairedBy("“" + marked.substring(width, marked.length() - width) + "”")
                : observation;
    }
}
