package org.yiliu.translation.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiliu.translation.text.Token.Type;

/**
 * Joins the English sentences of one passage: one space between them (none beside a line break), placeholders become the
 * source's elements again, an element closed at a sentence's end and opened at the next one's start goes on unbroken.
 */
final class PassageWriter {

    private final List<Part> parts = new ArrayList<>();

    /** A piece of the passage's HTML: text, or an element's opening, closing or single tag. */
    private record Part(Type type, int element, String html) {

        boolean closes(Part opening) {
            return type == Type.CLOSE && opening.type == Type.OPEN && element == opening.element;
        }
    }

    void add(String target, List<Inline> elements) {
        Deque<Part> sentence = new ArrayDeque<>(parts(target, elements));
        if (sentence.isEmpty()) {
            return;
        }
        while (!parts.isEmpty() && !sentence.isEmpty() && last().closes(sentence.getFirst())) {
            parts.remove(parts.size() - 1);
            sentence.removeFirst();
        }
        if (!parts.isEmpty()
                && last().type() != Type.SINGLE
                && sentence.getFirst().type() != Type.SINGLE) {
            parts.add(new Part(Type.TEXT, -1, " "));
        }
        parts.addAll(sentence);
    }

    String html() {
        StringBuilder html = new StringBuilder();
        parts.forEach(part -> html.append(part.html()));
        return html.toString();
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    private static List<Part> parts(String target, List<Inline> elements) {
        List<Token> tokens = Token.read(target.strip().replaceAll("\\s+", " "));
        Set<Integer> kept = new Pairing(tokens, elements).kept();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isText()) {
                parts.add(new Part(Type.TEXT, -1, Html.escape(token.text())));
            } else if (kept.contains(i)) {
                parts.add(part(token, elements.get(token.number() - 1)));
            }
        }
        return parts;
    }

    private static Part part(Token token, Inline element) {
        return new Part(token.type(), element.id(), token.type() == Type.CLOSE ? element.closing() : element.opening());
    }

    /** Finds the placeholders that can be rendered: known, of the right sort, paired, nested, no link in a link. */
    private static final class Pairing {

        private final List<Token> tokens;
        private final List<Inline> elements;
        private final Deque<Integer> open = new ArrayDeque<>();
        private final Set<Integer> kept = new HashSet<>();

        Pairing(List<Token> tokens, List<Inline> elements) {
            this.tokens = tokens;
            this.elements = elements;
        }

        Set<Integer> kept() {
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                boolean known = !token.isText() && token.number() <= elements.size();
                if (known && element(token).single() == (token.type() == Type.SINGLE)) {
                    placeholder(i, token);
                }
            }
            return kept;
        }

        private void placeholder(int index, Token token) {
            switch (token.type()) {
                case SINGLE -> kept.add(index);
                case OPEN -> open.push(index);
                case CLOSE -> close(index, token.number());
                case TEXT -> {}
            }
        }

        private void close(int index, int number) {
            if (open.stream().noneMatch(i -> tokens.get(i).number() == number)) {
                return;
            }
            int opening = open.pop();
            while (tokens.get(opening).number() != number) {
                opening = open.pop();
            }
            if (index > opening + 1 && !inside(tokens.get(opening))) {
                kept.add(opening);
                kept.add(index);
            }
        }

        /** Whether an element that may not nest is open already. */
        private boolean inside(Token token) {
            return open.stream()
                    .map(tokens::get)
                    .anyMatch(outer -> outer.number() == token.number() || isLink(outer) && isLink(token));
        }

        private boolean isLink(Token token) {
            return element(token).name().equals("a");
        }

        private Inline element(Token token) {
            return elements.get(token.number() - 1);
        }
    }
}
