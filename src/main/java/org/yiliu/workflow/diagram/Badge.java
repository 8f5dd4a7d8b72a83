package org.yiliu.workflow.diagram;

import org.jspecify.annotations.Nullable;

/** The small field at a step's upper right corner: a sign, a text or both. */
record Badge(Box box, @Nullable Glyph sign, String text) {

    private static final double HEIGHT = 20;
    /** The letters are bold and so a little wider than their size says. */
    private static final double LETTERS = 12.6;

    private static final double SIGN = 12;
    private static final double GAP = 4;

    static Badge of(Box step, StepMark mark) {
        Glyph sign = mark.state().sign();
        double content = Words.width(mark.badge(), LETTERS);
        if (sign != null) {
            content += SIGN + (mark.badge().isEmpty() ? 0 : GAP);
        }
        double padding = mark.badge().isEmpty() ? 8 : 14;
        double width = content == 0 ? 0 : Math.max(content + padding, HEIGHT);
        return new Badge(new Box(step.right() + 8 - width, step.y() - 10, width, HEIGHT), sign, mark.badge());
    }

    void draw(Svg svg) {
        if (box.width() == 0) {
            return;
        }
        svg.rect("count", box, HEIGHT / 2);
        double x = box.middle();
        if (sign != null) {
            double room = text.isEmpty() ? 0 : Words.width(text, LETTERS) + GAP;
            svg.glyph("count-sign", sign, x - room / 2, box.centre());
            x += (SIGN + GAP) / 2;
        }
        if (!text.isEmpty()) {
            svg.text("count-text", text, x, box.y() + 14);
        }
    }
}
