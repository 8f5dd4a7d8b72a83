package org.yiliu.workflow.diagram;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Writes SVG inside HTML5: every text escaped, no style, no script. */
final class Svg {

    private final StringBuilder out = new StringBuilder(16_384);

    Svg start(Box view, String label, Locale locale) {
        String box = String.join(" ", number(view.x()), number(view.y()), number(view.width()), number(view.height()));
        return tag("svg", "class", "yl-diagram", "viewBox", box, "role", "group", "aria-label", label)
                .attribute("lang", locale.toLanguageTag())
                .write(">");
    }

    /** Defines the head of an arrow. */
    Svg arrowHead(String id) {
        return write("<defs>")
                .tag("marker", "id", id, "viewBox", "0 0 8 8", "refX", "7", "refY", "4")
                .attribute("markerWidth", "7")
                .attribute("markerHeight", "7")
                .attribute("orient", "auto")
                .write("><path class=\"tip\" d=\"M0 0l8 4l-8 4z\"/></marker></defs>");
    }

    /** Opens a link, or a group if there is nowhere to go. */
    Svg open(StepMark mark, String words) {
        if (mark.href() != null) {
            tag("a", "class", mark.state().cssClass(), "href", mark.href());
        } else {
            tag("g", "class", mark.state().cssClass(), "role", "img");
        }
        attribute("aria-label", words);
        return attribute("aria-current", mark.state() == StepState.NOW ? "step" : "")
                .write(">");
    }

    Svg close(StepMark mark) {
        return write(mark.href() != null ? "</a>" : "</g>");
    }

    Svg rect(String cssClass, Box box, double radius) {
        tag("rect", "class", cssClass, "x", number(box.x()), "y", number(box.y()));
        attribute("width", number(box.width())).attribute("height", number(box.height()));
        return attribute("rx", number(radius)).write("/>");
    }

    Svg circle(String cssClass, Box box, double inset) {
        tag("circle", "class", cssClass, "cx", number(box.middle()), "cy", number(box.centre()));
        return attribute("r", number(box.width() / 2 - inset)).write("/>");
    }

    Svg path(String cssClass, String data) {
        return tag("path", "class", cssClass, "d", data).write("/>");
    }

    Svg arrow(String data, String head) {
        return tag("path", "class", "flow", "d", data, "marker-end", "url(#" + head + ")")
                .write("/>");
    }

    /** Draws a glyph with its middle at the point. */
    Svg glyph(String cssClass, Glyph glyph, double x, double y) {
        tag("path", "class", cssClass, "transform", "translate(" + number(x) + " " + number(y) + ")");
        return attribute("d", glyph.path()).write("/>");
    }

    Svg text(String cssClass, String text, double x, double y) {
        tag("text", "class", cssClass, "x", number(x), "y", number(y));
        return write(">").write(escaped(text)).write("</text>");
    }

    String end() {
        return write("</svg>").out.toString();
    }

    /** Begins a tag; attributes are names and values in turn. */
    private Svg tag(String name, String... attributes) {
        write("<").write(name);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    /** Leaves out an attribute without value. */
    private Svg attribute(String name, String value) {
        return value.isEmpty() ? this : write(" " + name + "=\"" + escaped(value) + "\"");
    }

    private Svg write(String raw) {
        out.append(raw);
        return this;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** At most one decimal, none where it is zero. */
    static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        boolean whole = rounded == Math.rint(rounded);
        return whole ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
