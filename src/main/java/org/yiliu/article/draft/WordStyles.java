package org.yiliu.article.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The styles of a Word file: what a paragraph or run inherits. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|标题)\\s*([1-9])(?:\\b.*|,.*)?");
    private static final Pattern TITLE = Pattern.compile("(?i)title|标题|大标题|主标题|文章标题");
    private static final Pattern CAPTION = Pattern.compile("(?i)caption|题注|图注|图题|图片说明");

    private final Map<String, Element> styles = new HashMap<>();

    /** @param part the styles part; null if the file has none: then the ids speak for themselves */
    WordStyles(@Nullable Document part) {
        if (part != null) {
            Xml.children(part.getDocumentElement()).stream()
                    .filter(it -> "style".equals(it.getLocalName()))
                    .forEach(it -> styles.put(Xml.value(it, "styleId"), it));
        }
    }

    /** The heading level of a style, 1 to 9; 0 if it is none. */
    int headingLevel(String id) {
        return inherited(id, style -> {
                    Matcher heading = HEADING.matcher(name(style));
                    return heading.matches() ? Optional.of(Integer.valueOf(heading.group(1))) : outline(style);
                })
                .orElseGet(() -> {
                    Matcher heading = HEADING.matcher(id);
                    return heading.matches() && !styles.containsKey(id) ? Integer.parseInt(heading.group(1)) : 0;
                });
    }

    boolean isTitle(String id) {
        return isNamed(id, TITLE);
    }

    boolean isCaption(String id) {
        return isNamed(id, CAPTION);
    }

    /** A property of the style or of those it is based on; {@code group} is {@code pPr} or {@code rPr}. */
    <T> Optional<T> property(String id, String group, Function<Element, Optional<T>> reader) {
        return inherited(id, style -> Xml.child(style, group).flatMap(reader));
    }

    private boolean isNamed(String id, Pattern pattern) {
        return inherited(
                        id,
                        style -> Optional.of(true)
                                .filter(it -> pattern.matcher(name(style)).matches()))
                .orElseGet(() -> !styles.containsKey(id) && pattern.matcher(id).matches());
    }

    private <T> Optional<T> inherited(String id, Function<Element, Optional<T>> reader) {
        Set<String> seen = new HashSet<>();
        String at = id;
        for (Element style = styles.get(at); style != null && seen.add(at); style = styles.get(at)) {
            Optional<T> found = reader.apply(style);
            if (found.isPresent()) {
                return found;
            }
            at = Xml.childValue(style, "basedOn").orElse("");
        }
        return Optional.empty();
    }

    private static Optional<Integer> outline(Element style) {
        return Xml.child(style, "pPr").flatMap(WordStyles::outlineLevel);
    }

    /** The outline level of paragraph properties, from 1; empty for body text. */
    static Optional<Integer> outlineLevel(Element properties) {
        return Xml.childValue(properties, "outlineLvl")
                .filter(it -> it.matches("[0-8]"))
                .map(it -> Integer.parseInt(it) + 1);
    }

    private static String name(Element style) {
        return Xml.childValue(style, "name").orElse("").strip();
    }
}
