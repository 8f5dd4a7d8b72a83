package org.yiliu.article.draft;

import java.util.List;

/** A piece of a draft between reading and writing, free of its format. */
sealed interface Block {

    /** Text; {@code level} is 0 for body text, 1 to 6 for a heading. */
    record Paragraph(int level, Look look, List<Inline> content) implements Block {

        Paragraph with(List<Inline> other) {
            return new Paragraph(level, look, other);
        }

        String text() {
            return Inline.text(content);
        }
    }

    record ItemList(boolean ordered, List<List<Block>> items) implements Block {}

    record Table(List<Row> rows) implements Block {}

    record Row(boolean header, List<Cell> cells) {}

    record Cell(boolean header, int columns, int rows, List<Block> content) {}

    /** A picture on its own; an empty caption is none. */
    record Figure(String source, List<Inline> caption) implements Block {}

    /** How a paragraph looked, where that tells what it is. */
    enum Look {
        PLAIN,
        CENTRED,
        BOLD,
        TITLE,
        CAPTION
    }
}
