package org.yiliu.workflow.diagram;

/** The small signs of the notation and of the badges, as paths around their own middle. */
enum Glyph {
    PERSON("M-4 5.5c0-3 2-4.5 4-4.5s4 1.5 4 4.5M0 0a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 0 0 0 4.4"),
    GEAR("M2 0a2 2 0 1 1-4 0a2 2 0 1 1 4 0M0-6v2M0 4v2M-6 0h2M4 0h2M-4.2-4.2l1.4 1.4M2.8 2.8l1.4 1.4M-4.2 4.2l1.4-1.4"
            + "M2.8-2.8l1.4-1.4M4 0a4 4 0 1 1-8 0a4 4 0 1 1 8 0"),
    TABLE("M-6-4.5h12v9h-12zM-6-1h12M-2-1v5.5"),
    PLUS("M-5-5h10v10h-10zM0-3v6M-3 0h6"),
    CROSS("M-5.5-5.5l11 11m0-11l-11 11"),
    CLOCK("M0-6v6l4 3"),
    /** On a task that has timers. */
    WATCH("M4.5 0a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0M0-2.6v2.6l1.9 1.3"),
    ENVELOPE("M-6-4h12v8h-12zm0 0l6 5l6-5"),
    TICK("M-3.8 0.2l2.6 2.8l5-5.8"),
    DOT("M3.2 0a3.2 3.2 0 1 1-6.4 0a3.2 3.2 0 1 1 6.4 0z"),
    RETURN("M4 4v-2.5a2.5 2.5 0 0 0-2.5-2.5h-5.5m2.8-2.8l-2.8 2.8l2.8 2.8"),
    BOLT("M1.5-6l-5 7h3.5l-1.5 5l5.5-7h-3.5z");

    private final String path;

    Glyph(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
