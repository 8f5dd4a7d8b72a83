package org.yiliu.translation.text;

/** What a segment is in its article. Stored and sent by name; the order of the constants means nothing. */
public enum SegmentKind {

    /** The article's title: always one segment, always position 1, never holds a placeholder. */
    TITLE,

    /** A heading inside the text ({@code h2}, {@code h3}): one segment, however many sentences it has. */
    HEADING,

    /** One sentence of a paragraph. A paragraph of five sentences is five segments of this kind in one block. */
    PARAGRAPH,

    /** The caption of a figure: one segment; also the picture's alternative text on the published page. */
    CAPTION,

    /** One sentence of a list item; an item of two sentences is two segments in one block. */
    LIST_ITEM,

    /** One sentence of a table cell, be it a heading cell or not. */
    TABLE_CELL,

    /** The author's line, cut only when its English name is not known yet: one segment, before the text. */
    BYLINE,

    /** The department the article comes from, cut only when its English name is not known yet: one segment. */
    ORIGIN
}
