package org.yiliu.translation.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with a target's placeholders; each entry is a placeholder as written. One mistake may stand in two
 * lists: a pair's closing half that was left out is missing, and its opening half unclosed.
 *
 * @param missing in the source, not in the target
 * @param extra in the target, but not in the source or more often than there
 * @param misordered closed before it was opened, or crossing another pair
 * @param unclosed opened and never closed, or closed and never opened
 */
public record PlaceholderCheck(
        List<String> missing, List<String> extra, List<String> misordered, List<String> unclosed) {

    public PlaceholderCheck {
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        misordered = List.copyOf(misordered);
        unclosed = List.copyOf(unclosed);
    }

    /** Every placeholder of the source stands in the target once, and all are well nested. */
    public boolean ok() {
        return missing.isEmpty() && extra.isEmpty() && misordered.isEmpty() && unclosed.isEmpty();
    }

    /** Every placeholder that something is wrong with, once each. */
    public List<String> all() {
        return Stream.of(missing, extra, misordered, unclosed)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    static PlaceholderCheck of(List<Token> source, List<Token> target) {
        List<String> missing = new ArrayList<>();
        source.stream().filter(token -> !token.isText()).map(Token::text).forEach(missing::add);
        List<String> extra = new ArrayList<>();
        for (Token token : target) {
            if (!token.isText() && !missing.remove(token.text())) {
                extra.add(token.text());
            }
        }
        Nesting nesting = Nesting.of(target);
        return new PlaceholderCheck(missing, extra, nesting.misordered, nesting.unclosed);
    }

    private static final class Nesting {

        private final Deque<Integer> open = new ArrayDeque<>();
        private final List<Token> early = new ArrayList<>();
        private final List<String> misordered = new ArrayList<>();
        private final List<String> unclosed = new ArrayList<>();

        static Nesting of(List<Token> tokens) {
            Nesting nesting = new Nesting();
            for (Token token : tokens) {
                if (token.type() == Token.Type.OPEN) {
                    nesting.open.push(token.number());
                } else if (token.type() == Token.Type.CLOSE) {
                    nesting.close(token);
                }
            }
            nesting.finish();
            return nesting;
        }

        private void close(Token token) {
            if (!open.contains(token.number())) {
                early.add(token);
                return;
            }
            if (open.getFirst() != token.number()) {
                misordered.add(token.text());
            }
            open.removeFirstOccurrence(token.number());
        }

        private void finish() {
            for (Token token : early) {
                boolean openedLater = open.removeLastOccurrence(token.number());
                (openedLater ? misordered : unclosed).add(token.text());
            }
            open.descendingIterator().forEachRemaining(number -> unclosed.add("<" + number + ">"));
        }
    }
}
