package org.yiliu.translation.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.exchange.ExchangeUnit.Extras;
import org.yiliu.translation.text.Token;

/**
 * Reads one unit of XLIFF 2. Our files forbid other segments than ours, but a tool may cut them all the same: its pieces
 * are joined again, the targets in the order that the file gives them.
 */
final class UnitReader {

    /** Longest that modules and extensions of one unit may be, in characters. */
    static final int LONGEST_MODULES = 60_000;

    private final XmlCursor xml;
    private final InlineReader.Codes sourceCodes = new InlineReader.Codes();
    private final InlineReader.Codes targetCodes = new InlineReader.Codes();
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder modules = new StringBuilder();
    private @Nullable String problem;

    private UnitReader(XmlCursor xml) {
        this.xml = xml;
    }

    /** A segment, or what stands between segments. */
    private record Piece(
            boolean segment,
            @Nullable String state,
            String source,
            @Nullable String target,
            int order) {}

    /** Reads the unit that the cursor stands at. */
    static ExchangeUnit read(XmlCursor xml) {
        return new UnitReader(xml).unit();
    }

    private ExchangeUnit unit() {
        String id = xml.attribute("id");
        int line = xml.line();
        Integer version = XliffReader.version(xml.attribute("name"));
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "segment" -> piece(true);
                case "ignorable" -> piece(false);
                case "" -> module();
                default -> xml.skip();
            }
        }
        String source = pieces.stream().map(Piece::source).collect(Collectors.joining());
        String target = target();
        Extras extras = new Extras(false, modules.toString(), List.of());
        return new ExchangeUnit(id, line, version, state(), source, target, problem, extras);
    }

    private void module() {
        modules.append(ModuleCopy.of(xml));
        if (modules.length() > LONGEST_MODULES) {
            modules.setLength(0);
            problem = "exchange.unit.modules-too-long";
        }
    }

    private void piece(boolean segment) {
        String state = xml.optional("state");
        String source = "";
        String target = null;
        int order = pieces.size() + 1;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "source" -> source = inline(sourceCodes);
                case "target" -> {
                    order = order(order);
                    target = inline(targetCodes);
                }
                default -> xml.skip();
            }
        }
        pieces.add(new Piece(segment, state, source, target, order));
    }

    private int order(int own) {
        String order = xml.attribute("order");
        if (order.isEmpty()) {
            return own;
        }
        if (!order.matches("[1-9]\\d{0,8}")) {
            problem = "exchange.unit.markup";
            return own;
        }
        return Integer.parseInt(order);
    }

    private String inline(InlineReader.Codes codes) {
        InlineReader inline = new InlineReader(xml, codes);
        String text = inline.read();
        if (inline.problem() != null) {
            problem = inline.problem();
        }
        return text;
    }

    /** English half of whose pieces are missing is no English. */
    private @Nullable String target() {
        List<Piece> segments = pieces.stream().filter(Piece::segment).toList();
        long translated =
                segments.stream().filter(piece -> piece.target() != null).count();
        if (translated == 0) {
            return null;
        }
        if (translated < segments.size()) {
            problem = problem == null ? "exchange.unit.part" : problem;
        }
        StringBuilder joined = new StringBuilder();
        pieces.stream()
                .sorted(Comparator.comparingInt(Piece::order))
                .map(UnitReader::english)
                .forEach(text -> append(joined, text));
        return joined.toString();
    }

    private static String english(Piece piece) {
        String target = piece.target();
        boolean between = !piece.segment() && target == null;
        return between ? piece.source() : Objects.requireNonNullElse(target, "");
    }

    /** Chinese sentences stand without space, English ones do not. */
    private static void append(StringBuilder joined, String text) {
        String before = words(joined.toString());
        String after = words(text);
        boolean touching = !before.isEmpty()
                && !after.isEmpty()
                && !Character.isWhitespace(before.charAt(before.length() - 1))
                && Character.isLetterOrDigit(after.codePointAt(0));
        joined.append(touching ? " " : "").append(text);
    }

    private static String words(String text) {
        return Token.read(text).stream().filter(Token::isText).map(Token::text).collect(Collectors.joining());
    }

    /** The state of the piece that is least far. */
    private @Nullable String state() {
        List<Piece> segments = pieces.stream().filter(Piece::segment).toList();
        if (segments.size() == 1 || segments.stream().allMatch(piece -> piece.state() == null)) {
            return segments.isEmpty() ? null : segments.get(0).state();
        }
        List<String> states = segments.stream()
                .map(piece -> Objects.requireNonNullElse(piece.state(), UnitCheck.word(SegmentState.INITIAL)))
                .toList();
        return Stream.concat(
                        states.stream().filter(word -> UnitCheck.stated(word) == null),
                        Stream.of(SegmentState.values()).map(UnitCheck::word).filter(states::contains))
                .findFirst()
                .orElse(null);
    }
}
