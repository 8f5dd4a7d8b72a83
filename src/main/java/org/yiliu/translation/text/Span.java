package org.yiliu.translation.text;

/** A stretch of a comparison: text that stayed, came or went. */
public record Span(Op op, String text) {

    /** What became of a stretch of text. */
    public enum Op {
        /** In both texts. */
        EQUAL,
        /** Only in the later text. */
        INSERT,
        /** Only in the earlier text. */
        DELETE
    }
}
