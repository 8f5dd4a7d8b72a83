package org.yiliu.translation.exchange;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.text.PlaceholderCheck;
import org.yiliu.translation.text.Placeholders;

/** Compares the units of a file with the segments as they stand. */
final class UnitCheck {

    private static final int LONGEST_TARGET = 20_000;

    private final Map<String, SegmentView> segments;
    private final boolean reviewing;
    private final Set<String> seen = new HashSet<>();

    /** @param reviewing whether the pen is held for a review level */
    UnitCheck(TranslationView present, boolean reviewing) {
        this.segments = present.segments().stream()
                .collect(Collectors.toMap(segment -> ExchangeUnit.idOf(segment.id()), Function.identity()));
        this.reviewing = reviewing;
    }

    /** What the unit asks for: a change, nothing, or a refusal. */
    Outcome outcome(ExchangeUnit unit) {
        SegmentView segment = segments.get(unit.id());
        if (unit.problem() != null) {
            return refusal(unit.problem());
        }
        if (!seen.add(unit.id())) {
            return refusal("exchange.unit.twice");
        }
        if (segment == null) {
            return refusal("exchange.unit.unknown");
        }
        if (!spaced(unit.source()).equals(spaced(XmlText.allowed(segment.source())))
                && !spaced(unit.source()).equals(spaced(segment.source()))) {
            return refusal("exchange.unit.other-source");
        }
        return unit.extras().untouched() ? Outcome.UNCHANGED : outcome(unit, segment);
    }

    private Outcome outcome(ExchangeUnit unit, SegmentView segment) {
        String word = unit.state() == null ? "" : unit.state();
        SegmentState stated = stated(word);
        if (stated == null && !word.isEmpty()) {
            return refusal("exchange.unit.unknown-state", word);
        }
        boolean confirmed = stated != null && stated != SegmentState.INITIAL;
        if (!confirmed && (unit.target() == null || isUntranslated(unit, segment))) {
            return Outcome.UNCHANGED;
        }
        String target = unit.target() == null ? "" : line(unit.target());
        if (target.isEmpty() && confirmed) {
            return refusal("exchange.unit.empty", word);
        }
        boolean sameText = target.equals(line(segment.target()));
        SegmentState state = state(stated, segment.state(), sameText);
        if (sameText && (state == null || state == segment.state())) {
            return Outcome.UNCHANGED;
        }
        return change(unit, segment, target, state);
    }

    /** Some tools put the Chinese where the English will be; nobody has translated that. */
    private static boolean isUntranslated(ExchangeUnit unit, SegmentView segment) {
        return segment.target().isEmpty()
                && spaced(String.valueOf(unit.target())).equals(spaced(unit.source()))
                && unit.source().codePoints().anyMatch(Character::isIdeographic);
    }

    private static Outcome change(ExchangeUnit unit, SegmentView segment, String target, @Nullable SegmentState state) {
        if (unit.version() == null) {
            return refusal("exchange.unit.no-version");
        }
        if (unit.version() != segment.version()) {
            return refusal("exchange.unit.stale", unit.version(), segment.version());
        }
        if (target.length() > LONGEST_TARGET) {
            return refusal("exchange.unit.too-long", LONGEST_TARGET);
        }
        PlaceholderCheck placeholders = Placeholders.check(segment.source(), target);
        if (!target.isEmpty() && !placeholders.ok()) {
            return refusal("exchange.unit.placeholders", String.join(" ", placeholders.all()));
        }
        return new Outcome(null, new Change(unit, segment, target, state));
    }

    /**
     * Another tool may call a text reviewed or final, but here only the desk does: more than the pen's holder may say
     * counts as the most they may. A state that stands already stays as long as its text does.
     */
    private @Nullable SegmentState state(@Nullable SegmentState stated, SegmentState present, boolean sameText) {
        SegmentState most = reviewing ? SegmentState.REVIEWED : SegmentState.TRANSLATED;
        if (stated == null || stated.compareTo(most) <= 0) {
            return stated;
        }
        return sameText && present.compareTo(most) > 0 ? present : most;
    }

    /** The state that the word of XLIFF 2 means; null for any other word. */
    static @Nullable SegmentState stated(String word) {
        return Stream.of(SegmentState.values())
                .filter(known -> word(known).equals(word))
                .findFirst()
                .orElse(null);
    }

    static String word(SegmentState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** As the desk keeps a text: composed, on one line, without space around. */
    static String line(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s*\\n\\s*", " ")
                .strip();
    }

    static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Outcome refusal(String key, Object... arguments) {
        return new Outcome(new Refused(key, arguments), null);
    }

    /** A refusal, or a change, or neither. */
    record Outcome(@Nullable Refused refused, @Nullable Change change) {

        static final Outcome UNCHANGED = new Outcome(null, null);
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Refused(String key, Object[] arguments) {}

    /** A text or state to store. */
    record Change(
            ExchangeUnit unit,
            SegmentView segment,
            String target,
            @Nullable SegmentState state) {}
}
