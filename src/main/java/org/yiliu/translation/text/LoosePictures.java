package org.yiliu.translation.text;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Gives every loose picture a figure of its own: in its place between blocks, else before or after the paragraph it
 * stands in (before it only when no text of the paragraph precedes the picture).
 */
final class LoosePictures {

    private final Map<Element, Element> lastAfter = new IdentityHashMap<>();

    private LoosePictures() {}

    static void frame(Element body) {
        LoosePictures loose = new LoosePictures();
        for (Element image : body.select("img")) {
            if (image.closest("figure") == null) {
                loose.lift(image);
            }
        }
    }

    private void lift(Element image) {
        Element top = top(image);
        Element figure = new Element("figure");
        if (top == image) {
            image.replaceWith(figure);
            figure.appendChild(image);
            return;
        }
        boolean first = !textPrecedes(image, top);
        figure.appendChild(image);
        if (first) {
            top.before(figure);
        } else {
            lastAfter.getOrDefault(top, top).after(figure);
            lastAfter.put(top, figure);
        }
    }

    private static Element top(Element image) {
        Element top = image;
        for (Element parent = image.parent(); parent != null && holdsTextOnly(parent); parent = parent.parent()) {
            top = parent;
        }
        return top;
    }

    private static boolean holdsTextOnly(Element element) {
        return !element.isBlock() || element.normalName().matches("p|h[1-6]");
    }

    private static boolean textPrecedes(Element image, Element top) {
        for (Node node = image; node != null && node != top; node = node.parent()) {
            for (Node before = node.previousSibling(); before != null; before = before.previousSibling()) {
                if (!before.outerHtml().isBlank()
                        && !(before instanceof Element e && e.text().isBlank())) {
                    return true;
                }
            }
        }
        return false;
    }
}
