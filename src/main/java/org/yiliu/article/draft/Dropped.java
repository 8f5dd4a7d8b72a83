package org.yiliu.article.draft;

/**
 * Something of a draft that was left out, to be said to its author.
 *
 * @param kind one of the constants below; {@code draft.dropped.<kind>} is its message, with detail and count as
 *     arguments
 * @param detail what exactly, such as an address or an element's name; empty where the kind says it all
 * @param count how often, from 1
 */
public record Dropped(String kind, String detail, int count) {

    /** A picture named by an address or path; it stands in the text as {@code missing:n}. */
    public static final String EXTERNAL_PICTURE = "external-picture";
    /** A picture in a format no browser shows, or damaged. */
    public static final String UNSUPPORTED_PICTURE = "unsupported-picture";
    /** A chart, diagram or vector drawing. */
    public static final String DRAWING = "drawing";
    /** A script or an event handler. */
    public static final String SCRIPT = "script";
    /** A style sheet. */
    public static final String STYLE = "style";
    /** A frame, plug-in or OLE object. */
    public static final String EMBEDDED_OBJECT = "embedded-object";
    /** Sound or film. */
    public static final String AUDIO_VIDEO = "audio-video";
    /** A form's fields. */
    public static final String FORM = "form";
    /** A formula; the detail is its text. */
    public static final String FORMULA = "formula";
    /** Text of a page header or footer. */
    public static final String HEADER_FOOTER = "header-footer";
    /** A reviewer's remark. */
    public static final String COMMENT = "comment";
    /** Text marked as deleted. */
    public static final String TRACKED_CHANGE = "tracked-change";
    /** A footnote or endnote. */
    public static final String FOOTNOTE = "footnote";
    /** Text set invisible. */
    public static final String HIDDEN_TEXT = "hidden-text";
    /** A character of a symbol font. */
    public static final String SYMBOL = "symbol";
    /** A link to anything but a web or mail address; its text stays. */
    public static final String UNSAFE_LINK = "unsafe-link";
    /** A part kept elsewhere, such as a template on a server; never fetched. */
    public static final String EXTERNAL_PART = "external-part";
    /** An element we do not know; its text stays. */
    public static final String UNKNOWN_ELEMENT = "unknown-element";
    /** Bytes that are no character. */
    public static final String DAMAGED_CHARACTER = "damaged-character";

    /** Key of the sentence that says it; its arguments are {@link #detail} and {@link #count}. */
    public String messageKey() {
        return "draft.dropped." + kind;
    }
}
