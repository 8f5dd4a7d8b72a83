package org.yiliu.translation;

import java.text.Normalizer;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.web.InvalidRequestException;

/** One write of one segment: checked against the pen and the version the writer saw, and added to its history. */
@Component
class SegmentWriter {

    private static final int LONGEST_TARGET = 20_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final SegmentRepository segments;
    private final PastTextRepository texts;
    private final PenRepository pens;
    private final Parts parts;
    private final Clock clock;

    SegmentWriter(SegmentRepository segments, PastTextRepository texts, PenRepository pens, Parts parts, Clock clock) {
        this.segments = segments;
        this.texts = texts;
        this.pens = pens;
        this.parts = parts;
        this.clock = clock;
    }

    @Transactional
    public SegmentView write(String number, long id, int expectedVersion, Wish wish, String person) {
        Pen pen = heldPen(number, person);
        Segment segment = segments.findByIdAndArticleNumber(id, number)
                .filter(found -> !found.isRetired())
                .orElseThrow(() -> new SegmentNotFoundException(number, id));
        if (segment.version() != expectedVersion) {
            throw new StaleSegmentException(segment.view());
        }
        String target = wish.target() == null ? segment.target() : clean(wish.target());
        SegmentState state = state(segment, target, wish.state(), pen);
        if (segment.reads(target, state)) {
            return segment.view();
        }
        Origin origin = origin(segment, target, pen, wish);
        segment.write(target, state, origin, person, clock.instant());
        segments.flush();
        texts.save(new PastText(segment, person, clock.instant(), origin));
        parts.took(number, person, pen.level());
        return segment.view();
    }

    /** The segment as it stands, in a transaction of its own: the one that lost can read nothing any more. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public SegmentView present(String number, long id) {
        return segments.findByIdAndArticleNumber(id, number)
                .map(Segment::view)
                .orElseThrow(() -> new SegmentNotFoundException(number, id));
    }

    private Pen heldPen(String number, String person) {
        return pens.lock(number)
                .flatMap(PenRow::pen)
                .filter(pen -> pen.holder().equals(person))
                .orElseThrow(() -> new PenNotHeldException(number));
    }

    /** A text that is merely confirmed stays where it came from. */
    private static Origin origin(Segment segment, String target, Pen pen, Wish wish) {
        if (segment.target().equals(target)) {
            return segment.origin();
        }
        return pen.level() == null ? wish.origin() : wish.origin().byReviewer();
    }

    /** A translator may confirm; a reviewer may also mark as reviewed; FINAL comes from sign-off alone. */
    private static SegmentState state(Segment segment, String target, @Nullable SegmentState wanted, Pen pen) {
        boolean reviewing = pen.level() != null;
        SegmentState state = wanted;
        if (state == null) {
            state = segment.target().equals(target) || reviewing ? segment.state() : SegmentState.INITIAL;
        }
        if (target.isEmpty() && state != SegmentState.INITIAL) {
            throw InvalidRequestException.of("target", "translation.empty-confirmed");
        }
        boolean kept = state == segment.state();
        boolean allowed = kept
                || state == SegmentState.INITIAL
                || state == SegmentState.TRANSLATED
                || reviewing && state == SegmentState.REVIEWED;
        if (!allowed) {
            throw InvalidRequestException.of("state", "translation.state-not-yours");
        }
        return state;
    }

    private static String clean(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        text = CONTROL.matcher(text)
                .replaceAll("")
                .replaceAll("\\s*\\n\\s*", " ")
                .strip();
        if (text.length() > LONGEST_TARGET) {
            throw InvalidRequestException.of("target", "translation.target-too-long");
        }
        return text;
    }

    /** What somebody wants a segment to be; null keeps what is. */
    record Wish(@Nullable String target, @Nullable SegmentState state, Origin origin) {}
}
