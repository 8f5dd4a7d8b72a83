package org.yiliu.translation.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Copies an element of a module or extension as XML that can stand in any unit of ours: it declares its namespaces itself.
 * Only what stands in a unit is kept, so pointers elsewhere would lead nowhere: a match points to the whole segment
 * afterwards, other pointers to marks, notes and resources of the file are left out.
 */
final class ModuleCopy {

    /** The id that our segments have in their unit. */
    static final String SEGMENT = "seg";

    private static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";
    private static final String CHANGES = "urn:oasis:names:tc:xliff:changetracking:2.";
    private static final String RESOURCES = "urn:oasis:names:tc:xliff:resourcedata:2.0";

    private final XMLStreamReader xml;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();

    private ModuleCopy(XMLStreamReader xml) {
        this.xml = xml;
        scopes.push(Map.of("", XliffWriter.NAMESPACE, XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI));
    }

    /** Copies the element that the cursor stands at, and moves to its end. */
    static String of(XmlCursor cursor) {
        ModuleCopy copy = new ModuleCopy(cursor.here());
        int outside = cursor.depth() - 1;
        copy.start();
        while (cursor.depth() > outside) {
            copy.take(cursor.next(), cursor);
        }
        return copy.out.toString();
    }

    private void take(int event, XmlCursor cursor) {
        if (event == XMLStreamConstants.START_ELEMENT && isOutward()) {
            cursor.skip();
            return;
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> {
                out.append("</").append(names.pop()).append('>');
                scopes.pop();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                escape(xml.getText());
            default -> {}
        }
        if (out.length() > UnitReader.LONGEST_MODULES) {
            out.setLength(UnitReader.LONGEST_MODULES + 1); // too long whatever follows; more would only take memory
        }
    }

    /** Whether it names a resource that stands elsewhere in the file. */
    private boolean isOutward() {
        return RESOURCES.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("resourceItemRef");
    }

    private void start() {
        Map<String, String> scope = new HashMap<>(scopes.getFirst());
        String name = qualified(text(xml.getPrefix()), xml.getLocalName());
        out.append('<').append(name);
        declare(scope, text(xml.getPrefix()), text(xml.getNamespaceURI()));
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            attribute(scope, at);
        }
        out.append('>');
        scopes.push(scope);
        names.push(name);
    }

    private void attribute(Map<String, String> scope, int at) {
        String prefix = text(xml.getAttributePrefix(at));
        String value = xml.getAttributeValue(at);
        boolean pointer = prefix.isEmpty()
                && xml.getAttributeLocalName(at).equals("ref")
                && (value.startsWith("#") || text(xml.getNamespaceURI()).startsWith(CHANGES));
        if (pointer && !MATCHES.equals(xml.getNamespaceURI())) {
            return;
        }
        if (!prefix.isEmpty()) {
            declare(scope, prefix, text(xml.getAttributeNamespace(at)));
        }
        write(qualified(prefix, xml.getAttributeLocalName(at)), pointer ? "#" + SEGMENT : value);
    }

    private void declare(Map<String, String> scope, String prefix, String namespace) {
        if (!namespace.equals(scope.getOrDefault(prefix, ""))) {
            scope.put(prefix, namespace);
            write(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
        }
    }

    private void write(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r', '\n', '\t' -> out.append("&#").append((int) c).append(';');
                default -> out.append(c);
            }
        }
    }

    private static String qualified(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
