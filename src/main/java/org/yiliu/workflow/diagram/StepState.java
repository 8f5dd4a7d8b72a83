package org.yiliu.workflow.diagram;

import org.jspecify.annotations.Nullable;

/** How a step looks. The dashboard uses the first four, an article's page the others. */
public enum StepState {
    /** No open work. */
    EMPTY("", null),
    /** Open work, none of it late. */
    BUSY("busy", null),
    /** Open work, some of it late. */
    LATE("late", null),
    /** An automatic step that failed and waits for an administrator. */
    FAILED("failed", Glyph.BOLT),
    /** The article has been here. */
    DONE("done", Glyph.TICK),
    /** The article is here. */
    NOW("now", Glyph.DOT),
    /** From here the article was sent back, and it has not passed since. */
    SENT_BACK("back", Glyph.RETURN),
    /** The article does not come by here. */
    SKIPPED("skipped", null);

    private final String cssClass;
    private final @Nullable Glyph sign;

    StepState(String cssClass, @Nullable Glyph sign) {
        this.cssClass = cssClass;
        this.sign = sign;
    }

    String cssClass() {
        return cssClass;
    }

    /** Said beside the colour, which nobody need see. */
    @Nullable
    Glyph sign() {
        return sign;
    }
}
