package org.yiliu.workflow.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One drawing for one reader: frames first, then flows, then steps in reading order. */
final class Picture {

    /** Sizes of letters and lines, as in the style sheet. */
    private static final double NAME = 13;

    private static final double NAME_LINE = 16;
    private static final double QUIET = 12;
    private static final double QUIET_LINE = 15;

    private final Svg svg;
    private final Locale locale;
    private final Map<String, StepMark> marks;
    private final String arrowHead;

    Picture(Svg svg, Locale locale, Map<String, StepMark> marks, String arrowHead) {
        this.svg = svg;
        this.locale = locale;
        this.marks = marks;
        this.arrowHead = arrowHead;
    }

    void draw(Drawing drawing) {
        svg.arrowHead(arrowHead);
        for (Step step : drawing.steps()) {
            if (step.shape() == Step.Shape.FRAME) {
                svg.rect(step.border() == Step.Border.DOTTED ? "frame apart" : "frame", step.box(), 10);
                words(step);
            }
        }
        drawing.flows().forEach(this::flow);
        for (Step step : drawing.steps()) {
            if (step.shape() != Step.Shape.FRAME) {
                marked(step, marks.get(step.id()));
            }
        }
    }

    private void flow(Flow flow) {
        svg.arrow(flow.path(), arrowHead);
        if (flow.label() != null) {
            Box label = flow.label();
            svg.text("quiet", flow.words().in(locale), label.middle(), label.y() + QUIET);
        }
    }

    private void marked(Step step, @Nullable StepMark mark) {
        if (mark == null) {
            outlined(step);
            return;
        }
        svg.open(mark, spoken(step, mark));
        outlined(step);
        sign(step, mark);
        svg.close(mark);
    }

    /** A plain event has room inside for what would hide it at the corner. */
    private void sign(Step step, StepMark mark) {
        Glyph sign = mark.state().sign();
        if (step.shape() == Step.Shape.EVENT
                && step.glyph() == null
                && sign != null
                && mark.badge().isEmpty()) {
            svg.glyph("glyph", sign, step.box().middle(), step.box().centre());
        } else {
            Badge.of(step.box(), mark).draw(svg);
        }
    }

    private String spoken(Step step, StepMark mark) {
        String name = step.words().in(locale);
        String colon = locale.getLanguage().equals("zh") ? "：" : ": ";
        return mark.words().isEmpty() ? name : name + colon + mark.words();
    }

    private void outlined(Step step) {
        switch (step.shape()) {
            case TASK -> task(step);
            case GATEWAY -> gateway(step);
            case EVENT -> event(step);
            case FRAME -> throw new IllegalArgumentException(step.id());
        }
        words(step);
    }

    private void task(Step step) {
        Box box = step.box();
        boolean call = step.glyph() == Glyph.PLUS;
        svg.rect(call ? "node call" : "node", box, 6);
        double x = call ? box.middle() : box.x() + 13;
        glyph(step, x, call ? box.bottom() - 10 : box.y() + 13);
        if (step.timed()) {
            svg.glyph("glyph", Glyph.WATCH, box.right() - 10, box.bottom() - 10);
        }
    }

    private void gateway(Step step) {
        Box box = step.box();
        String diamond = "M%s %sL%s %sL%s %sL%s %sz"
                .formatted(
                        Svg.number(box.middle()),
                        Svg.number(box.y()),
                        Svg.number(box.right()),
                        Svg.number(box.centre()),
                        Svg.number(box.middle()),
                        Svg.number(box.bottom()),
                        Svg.number(box.x()),
                        Svg.number(box.centre()));
        svg.path("node", diamond);
        glyph(step, box.middle(), box.centre());
    }

    private void event(Step step) {
        Box box = step.box();
        switch (step.border()) {
            case BOLD -> svg.circle("node call", box, 0);
            case DOUBLE -> svg.circle("node", box, 0).circle("glyph", box, 3);
            case DOUBLE_BROKEN -> svg.circle("node broken", box, 0).circle("glyph broken", box, 3);
            case PLAIN, DOTTED -> svg.circle("node", box, 0);
        }
        glyph(step, box.middle(), box.centre());
    }

    private void glyph(Step step, double x, double y) {
        if (step.glyph() != null) {
            svg.glyph(step.throwing() ? "glyph full" : "glyph", step.glyph(), x, y);
        }
    }

    private void words(Step step) {
        String words = step.words().in(locale);
        if (words.isEmpty()) {
            return;
        }
        if (step.shape() == Step.Shape.TASK) {
            inside(step.box(), words);
        } else if (step.label() != null) {
            beside(step, step.label(), words);
        }
    }

    private void inside(Box box, String words) {
        List<String> lines = Words.lines(words, box.width() - 16, NAME);
        double y = box.centre() + 5 - (lines.size() - 1) * NAME_LINE / 2;
        for (String line : lines) {
            svg.text("", line, box.middle(), y);
            y += NAME_LINE;
        }
    }

    /** Sets the words where the label is drawn, leaning towards the step they belong to. */
    private void beside(Step step, Box label, String words) {
        List<String> lines = Words.lines(words, label.width(), QUIET);
        double free = label.height() - lines.size() * QUIET_LINE;
        boolean above = label.bottom() <= step.box().y() + 4;
        boolean below = label.y() >= step.box().bottom();
        double y = label.y() + QUIET + (above ? free : below ? 0 : free / 2);
        Side side = Side.of(step, label);
        for (String line : lines) {
            svg.text("quiet" + side.cssClass, line, side.x(label), y);
            y += QUIET_LINE;
        }
    }

    /** Where a label stands from its step. */
    private enum Side {
        LEFT(" end"),
        MIDDLE(""),
        RIGHT(" start");

        private final String cssClass;

        Side(String cssClass) {
            this.cssClass = cssClass;
        }

        static Side of(Step step, Box label) {
            double distance = label.middle() - step.box().middle();
            if (step.shape() == Step.Shape.FRAME || distance > 4) {
                return RIGHT;
            }
            return distance < -4 ? LEFT : MIDDLE;
        }

        double x(Box label) {
            return switch (this) {
                case LEFT -> label.right();
                case MIDDLE -> label.middle();
                case RIGHT -> label.x();
            };
        }
    }
}
