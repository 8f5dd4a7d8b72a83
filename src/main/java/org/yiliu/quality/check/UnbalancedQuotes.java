package org.yiliu.quality.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;

/**
 * Quotation marks and brackets that are opened and not closed, or the other way round. All double quotation marks count as
 * one kind, since typists mix straight and curly ones; apostrophes and marks of inches are none. A quotation that runs over
 * several sentences is open in the Chinese of one segment as well, and then nothing is said.
 */
@Component
class UnbalancedQuotes implements SegmentCheck {

    private static final String DOUBLE = "\"“”„‟";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    @Override
    public String id() {
        return "unbalanced-quotes";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        if (segment.isUntranslated()) {
            return List.of();
        }
        PlainText target = PlainText.of(segment.target());
        String source = PlainText.of(segment.source()).text();
        List<Observation> observations = new ArrayList<>();
        quote(segment, source, target, observations);
        brackets(segment, source, target, observations);
        return observations;
    }

    private static void quote(CheckedSegment segment, String source, PlainText target, List<Observation> observations) {
        List<Integer> marks = quotes(target.text());
        boolean openInSource = quotes(source).size() % 2 == 1 || count(source, '「') != count(source, '」');
        if (marks.size() % 2 == 1 && !openInSource) {
            int at = lonely(target.text(), marks);
            observations.add(observe(segment, target, at, "quote"));
        }
    }

    private static List<Integer> quotes(String text) {
        List<Integer> marks = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            boolean inches =
                    text.charAt(at) == '"' && at > 0 && Character.isDigit(text.charAt(at - 1)) && marks.size() % 2 == 0;
            if (DOUBLE.indexOf(text.charAt(at)) >= 0 && !inches) {
                marks.add(at);
            }
        }
        return marks;
    }

    /** The mark that has no other half: the first of two curly ones alike, else the last. */
    private static int lonely(String text, List<Integer> marks) {
        for (int i = 0; i + 1 < marks.size(); i++) {
            char mark = text.charAt(marks.get(i));
            boolean curly = mark == '“' || mark == '”';
            if (curly && mark == text.charAt(marks.get(i + 1))) {
                return marks.get(mark == '“' ? i : i + 1);
            }
        }
        return marks.get(marks.size() - 1);
    }

    private static void brackets(
            CheckedSegment segment, String source, PlainText target, List<Observation> observations) {
        int before = lonelyBracket(source.replace('（', '(').replace('）', ')'));
        int at = lonelyBracket(target.text());
        if (at >= 0 && before < 0) {
            observations.add(observe(segment, target, at, "bracket"));
        }
    }

    /** The first bracket without its other half, or -1; "1)" and "a)" number the parts of a list. */
    private static int lonelyBracket(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int closing = CLOSING.indexOf(c);
            if (OPENING.indexOf(c) >= 0) {
                open.push(at);
            } else if (closing >= 0) {
                boolean closes = !open.isEmpty() && text.charAt(open.peek()) == OPENING.charAt(closing);
                if (!closes && !isListMark(text, at)) {
                    return at;
                }
                if (closes) {
                    open.pop();
                }
            }
        }
        return open.isEmpty() ? -1 : open.peekLast();
    }

    private static boolean isListMark(String text, int at) {
        int from = at;
        while (from > 0 && at - from < 2 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        return from < at && (from == 0 || text.charAt(from - 1) == ' ');
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }

    private static Observation observe(CheckedSegment segment, PlainText target, int at, String variant) {
        return Observation.at(segment, target.place(at), target.end(at, at + 1))
                .saying(variant)
                .with(String.valueOf(target.text().charAt(at)));
    }
}
