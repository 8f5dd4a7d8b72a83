package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Looks around in a tree of WordprocessingML, in either of its two dialects (transitional, strict). */
final class Xml {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Set<String> OFF = Set.of("0", "false", "off", "none");

    private Xml() {}

    /** Whether it is an element of the text itself, not of drawings or formulas. */
    static boolean isWord(Element element) {
        return isOf(element, "wordprocessingml/");
    }

    static boolean isMath(Element element) {
        return isOf(element, "officeDocument/");
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The child of that local name. */
    static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The value of {@code <parent><name w:val="…"/>}. */
    static Optional<String> childValue(Element parent, String name) {
        return child(parent, name).map(it -> value(it, "val"));
    }

    /** Whether {@code <name/>} switches something on, off, or leaves it as it is. */
    static Optional<Boolean> flag(Element parent, String name) {
        return childValue(parent, name).map(it -> !OFF.contains(it));
    }

    /** The attribute of the text's own namespace, or of none; "" if it is missing. */
    static String value(Element element, String name) {
        return attribute(element, name, false);
    }

    /** The id of a relationship; "" if it is missing. */
    static String relation(Element element, String name) {
        return attribute(element, name, true);
    }

    private static String attribute(Element element, String name, boolean relation) {
        NamedNodeMap attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            Attr attribute = (Attr) attributes.item(at);
            String namespace = attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI();
            if (name.equals(attribute.getLocalName()) && relation == namespace.endsWith("/relationships")) {
                return attribute.getValue();
            }
        }
        return "";
    }

    private static boolean isOf(Element element, String family) {
        String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        return namespace.startsWith(TRANSITIONAL + family) || namespace.startsWith(STRICT + family);
    }
}
