package org.yiliu.memory.tmx;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a TMX file that nobody vouches for, unit by unit. A document type may be named, as TMX files do, and is never
 * read; entities, and anything from elsewhere, end the reading.
 */
public final class TmxReader {

    /** Longest text of a unit, characters. */
    static final int LONGEST = 20_000;

    private static final int DEEPEST = 100;
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final XMLStreamReader xml;
    private final Consumer<TmxUnit> units;

    private TmxReader(XMLStreamReader xml, Consumer<TmxUnit> units) {
        this.xml = xml;
        this.units = units;
    }

    /**
     * Hands over each unit as it is read, those with a problem too.
     *
     * @throws UnusableTmxException with the line where reading had to end; what came before was handed over
     */
    public static void read(InputStream file, Consumer<TmxUnit> units) throws UnusableTmxException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(file);
            new TmxReader(xml, units).document();
        } catch (XMLStreamException damaged) {
            int line = damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNumber();
            throw new UnusableTmxException(line, "memory.file.damaged");
        }
    }

    /** The platform's own parser, whatever other one a library brings along. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    private void document() throws XMLStreamException, UnusableTmxException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw unusable("memory.file.too-deep");
                }
                if (depth == 1 && !xml.getLocalName().equals("tmx")) {
                    throw unusable("memory.file.no-tmx");
                }
                if (depth == 3 && xml.getLocalName().equals("tu")) {
                    unit();
                    depth--;
                }
            }
        }
    }

    private void unit() throws XMLStreamException, UnusableTmxException {
        int line = xml.getLocation().getLineNumber();
        String creator = attribute("changeid").isEmpty() ? attribute("creationid") : attribute("changeid");
        String date = attribute("changedate").isEmpty() ? attribute("creationdate") : attribute("changedate");
        Inline chinese = null;
        Inline english = null;
        while (nextChild()) {
            if (!xml.getLocalName().equals("tuv")) {
                skip();
                continue;
            }
            Locale language = language();
            creator = creator.isEmpty() ? attribute("creationid") : creator;
            date = date.isEmpty() ? attribute("creationdate") : date;
            Inline text = variant();
            if (isSimplifiedChinese(language) && chinese == null) {
                chinese = text;
            } else if (language.getLanguage().equals("en") && english == null) {
                english = text;
            }
        }
        units.accept(unit(line, chinese, english, creator, date));
    }

    private static TmxUnit unit(
            int line, @Nullable Inline chinese, @Nullable Inline english, String creator, String date) {
        if (chinese == null || english == null) {
            return new TmxUnit(line, "", "", null, null, "memory.refused.language");
        }
        List<String> texts = Inline.texts(chinese, english);
        String problem = problem(chinese, english, texts);
        return new TmxUnit(
                line, texts.get(0), texts.get(1), creator.isBlank() ? null : creator.strip(), moment(date), problem);
    }

    private static @Nullable String problem(Inline chinese, Inline english, List<String> texts) {
        if (chinese.isTooLong() || english.isTooLong()) {
            return "memory.refused.too-long";
        }
        if (texts.get(0).isBlank() || texts.get(1).isBlank()) {
            return "memory.refused.empty";
        }
        return texts.get(0).equals(texts.get(1)) ? "memory.refused.same" : null;
    }

    /** Tags as tools write them: zh, zh-CN, zh_CN, ZH-Hans, EN-US. */
    private Locale language() {
        String tag = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
        return Locale.forLanguageTag(
                (tag == null ? attribute("lang") : tag).strip().replace('_', '-'));
    }

    private static boolean isSimplifiedChinese(Locale language) {
        return language.getLanguage().equals("zh")
                && !language.getScript().equals("Hant")
                && (language.getScript().equals("Hans") || !TRADITIONAL.contains(language.getCountry()));
    }

    private static @Nullable Instant moment(String date) {
        try {
            return date.isEmpty()
                    ? null
                    : LocalDateTime.parse(date.strip(), DATE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private Inline variant() throws XMLStreamException, UnusableTmxException {
        Inline text = new Inline();
        while (nextChild()) {
            if (xml.getLocalName().equals("seg")) {
                content(text, 1);
            } else {
                skip();
            }
        }
        return text;
    }

    private void content(Inline text, int depth) throws XMLStreamException, UnusableTmxException {
        if (depth > DEEPEST) {
            throw unusable("memory.file.too-deep");
        }
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                code(text, depth);
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.text(xml.getText());
            }
        }
    }

    private void code(Inline text, int depth) throws XMLStreamException, UnusableTmxException {
        switch (xml.getLocalName()) {
            case "bpt" -> text.open(attribute("i"), attribute("x"));
            case "ept" -> text.close(attribute("i"));
            case "ph", "it", "ut" -> text.single(attribute("x"));
            case "hi" -> {
                content(text, depth + 1);
                return;
            }
            default -> {}
        }
        skip();
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Moves to the next child element; false at the parent's end. */
    private boolean nextChild() throws XMLStreamException, UnusableTmxException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    private void skip() throws XMLStreamException, UnusableTmxException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private int next() throws XMLStreamException, UnusableTmxException {
        int event = xml.next();
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw unusable("memory.file.hostile");
        }
        return event;
    }

    private UnusableTmxException unusable(String key) {
        return new UnusableTmxException(xml.getLocation().getLineNumber(), key);
    }
}
