package org.yiliu.article.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The lists of a Word file: whether a numbered paragraph has a bullet or a number. */
final class WordNumbering {

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> definitions = new HashMap<>();

    /** @param part the numbering part; null if the file has none */
    WordNumbering(@Nullable Document part) {
        if (part == null) {
            return;
        }
        for (Element element : Xml.children(part.getDocumentElement())) {
            if ("num".equals(element.getLocalName())) {
                lists.put(Xml.value(element, "numId"), element);
            } else if ("abstractNum".equals(element.getLocalName())) {
                definitions.put(Xml.value(element, "abstractNumId"), element);
            }
        }
    }

    /** {@code bullet}, {@code decimal} and so on; {@code none} if the list shows nothing; empty if there is no such list. */
    Optional<String> format(String list, String level) {
        return Optional.ofNullable(lists.get(list))
                .map(it -> overridden(it, level)
                        .or(() -> Xml.childValue(it, "abstractNumId")
                                .map(definitions::get)
                                .flatMap(definition -> level(definition, level)))
                        .orElse("decimal"));
    }

    private static Optional<String> overridden(Element list, String level) {
        return Xml.children(list).stream()
                .filter(it -> "lvlOverride".equals(it.getLocalName()) && level.equals(Xml.value(it, "ilvl")))
                .findFirst()
                .flatMap(it -> level(it, level));
    }

    private static Optional<String> level(Element definition, String level) {
        return Xml.children(definition).stream()
                .filter(it -> "lvl".equals(it.getLocalName()) && level.equals(Xml.value(it, "ilvl")))
                .findFirst()
                .flatMap(it -> Xml.childValue(it, "numFmt"));
    }
}
