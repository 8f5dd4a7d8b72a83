package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;

/**
 * Spaces too many or too few: two in a row, one before a punctuation mark or within brackets and quotation marks, none
 * after a comma. Addresses, figures and abbreviations have none and need none.
 */
@Component
class Spacing implements SegmentCheck {

    private static final String CLOSING = ",.;:!?)]}”%";
    private static final String OPENING = "([{“";
    private static final String PARTING = ",;:!?";

    @Override
    public String id() {
        return "spacing";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return segment.isUntranslated() ? List.of() : new Scan(segment, PlainText.of(segment.target())).run();
    }

    private static final class Scan {

        private final CheckedSegment segment;
        private final PlainText target;
        private final String text;
        private final List<Observation> observations = new ArrayList<>();
        private int straightQuotes;

        Scan(CheckedSegment segment, PlainText target) {
            this.segment = segment;
            this.target = target;
            this.text = target.text();
        }

        List<Observation> run() {
            for (int at = 0; at < text.length(); ) {
                char c = text.charAt(at);
                straightQuotes += c == '"' ? 1 : 0;
                at = c == ' ' ? spaces(at) : mark(at, c);
            }
            return observations;
        }

        private int spaces(int from) {
            int to = from;
            while (to < text.length() && text.charAt(to) == ' ') {
                to++;
            }
            boolean inner = from > 0 && to < text.length();
            if (inner && closes(to)) {
                say("before", from, to, "");
            } else if (inner && opens(from - 1)) {
                say("after", from, to, "");
            } else if (inner && to - from > 1) {
                say("double", from, to, " ");
            }
            return to;
        }

        /** Whether a mark that wants no space before it stands here; not the start of ".5", "...", ".NET" or ":-)". */
        private boolean closes(int at) {
            char mark = at(at);
            char next = at(at + 1);
            if (mark == '"') {
                return straightQuotes % 2 == 1 && !Character.isLetterOrDigit(next);
            }
            boolean free = next == ' ' || CLOSING.indexOf(next) >= 0 && next != mark || next == '"' || next == '’';
            return CLOSING.indexOf(mark) >= 0 && free;
        }

        private boolean opens(int at) {
            char mark = at(at);
            if (mark == '"') {
                return straightQuotes % 2 == 1 && (at == 0 || at(at - 1) == ' ');
            }
            return OPENING.indexOf(mark) >= 0
                    && (mark != '“' || at == 0 || !Character.isLetterOrDigit(at(at - 1)) && !isStop(at - 1));
        }

        /** “ after a full stop is a closing mark turned round, which is not a matter of spaces. */
        private boolean isStop(int at) {
            int before = at(at) == ' ' ? at - 1 : at;
            return ".,!?…".indexOf(at(before)) >= 0;
        }

        private int mark(int at, char c) {
            boolean letters = Character.isLetter(at(at - 1)) && Character.isLetter(at(at + 1));
            if (letters && (PARTING.indexOf(c) >= 0 || c == '.' && isSentenceEnd(at)) && !isAddress(at)) {
                say("none", at, at + 1, c + " ");
            } else if (c == '(' && letters && isLongBracket(at) && !isAddress(at)) {
                say("bracket", at, at + 1, " (");
            }
            return at + 1;
        }

        /** "held.The", not "U.S.A", "Node.js" or "a.m". */
        private boolean isSentenceEnd(int at) {
            return Character.isLowerCase(at(at - 1))
                    && Character.isLowerCase(at(at - 2))
                    && Character.isUpperCase(at(at + 1))
                    && (Character.isLowerCase(at(at + 2)) || at(at + 2) == ' ');
        }

        /** "reporter(s)" and "f(x)" are right as they are. */
        private boolean isLongBracket(int at) {
            return Character.isLowerCase(at(at - 1))
                    && Character.isLowerCase(at(at - 2))
                    && Character.isLetter(at(at + 2))
                    && Character.isLetter(at(at + 3));
        }

        private boolean isAddress(int at) {
            int from = at;
            while (from > 0 && at(from - 1) != ' ' && at - from < 60) {
                from--;
            }
            int to = at;
            while (to < text.length() && at(to) != ' ' && to - at < 60) {
                to++;
            }
            String word = text.substring(from, to).toLowerCase(Locale.ROOT);
            return word.contains("/") || word.contains("@") || word.contains("www.");
        }

        private char at(int index) {
            return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
        }

        /** Says it, with a repair unless placeholders lie in between. */
        private void say(String variant, int from, int to, String instead) {
            int start = target.place(from);
            int end = target.end(from, to);
            if (end - start == to - from) {
                String around = text.substring(Math.max(0, from - 8), Math.min(text.length(), to + 8))
                        .strip();
                observations.add(Observation.at(segment, start, end)
                        .saying(variant)
                        .with(around)
                        .repairedBy(instead));
            }
        }
    }
}
