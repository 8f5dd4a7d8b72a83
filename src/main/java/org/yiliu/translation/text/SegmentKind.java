package org.yiliu.translation.text;

/** What a segment is in its article. Stored by name. */
public enum SegmentKind {
    /** The article's title. */
    TITLE,
    /** A heading within the text. */
    HEADING,
    /** One sentence of a paragraph. */
    PARAGRAPH,
    /** A picture's caption. */
    CAPTION,
    /** One sentence of a list item. */
    LIST_ITEM,
    /** One sentence of a table cell. */
    TABLE_CELL,
    /** The author's printed name, where the departments do not know its English. */
    BYLINE,
    /** The department an article comes from, where the departments do not know its English. */
    ORIGIN
}
