package org.yiliu.translation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Reads the units of an XLIFF file, versions 2.0, 2.1 and 1.2, that nobody vouches for. */
final class XliffReader {

    private static final int DEEPEST = 100;
    private static final Pattern VERSION = Pattern.compile(".*\\.v(\\d{1,9})");

    private final XmlCursor xml;
    private final String article;
    private final List<ExchangeUnit> units = new ArrayList<>();

    private XliffReader(XmlCursor xml, String article) {
        this.xml = xml;
        this.article = article;
    }

    /**
     * @param article number that the file must name
     * @throws UnusableFileException if it is damaged, hostile, or no such file
     */
    static List<ExchangeUnit> read(byte[] content, String article) {
        return new XliffReader(XmlCursor.over(content, DEEPEST), article).units();
    }

    /** The version of the segment that a unit's name tells; null if it tells none. */
    static @Nullable Integer version(String name) {
        Matcher version = VERSION.matcher(name);
        return version.matches() ? Integer.valueOf(version.group(1)) : null;
    }

    private List<ExchangeUnit> units() {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.depth() == 1) {
                    root();
                } else {
                    element();
                }
            }
        }
        return units;
    }

    private void root() {
        String version = xml.attribute("version");
        boolean modern = version.equals("2.0") || version.equals("2.1");
        if (!xml.here().getLocalName().equals("xliff")) {
            throw xml.unusable("exchange.file.no-xliff");
        }
        xml.read(modern ? XliffWriter.NAMESPACE : Xliff12Writer.NAMESPACE);
        if (xml.name().isEmpty() || !modern && !version.equals("1.2")) {
            throw xml.unusable("exchange.file.other-version", version);
        }
        if (modern) {
            languages(xml.attribute("srcLang"), xml.attribute("trgLang"));
        }
    }

    /** What is no structure of either version (notes, modules, skeletons) is passed over. */
    private void element() {
        switch (xml.name()) {
            case "file" -> file();
            case "group", "body" -> {}
            case "unit" -> units.add(UnitReader.read(xml));
            case "trans-unit" -> units.add(TransUnitReader.read(xml));
            default -> xml.skip();
        }
    }

    /** Version 1.2 has no name for a file but the original's. */
    private void file() {
        String id = xml.optional("id");
        String named = id == null ? xml.attribute("original").replaceFirst("\\.v\\d+$", "") : id;
        if (!named.equals(article)) {
            throw xml.unusable("exchange.file.other-article", named, article);
        }
        if (xml.optional("source-language") != null) {
            languages(xml.attribute("source-language"), xml.attribute("target-language"));
        }
    }

    private void languages(String source, String target) {
        if (!isLanguage(source, "zh") || !isLanguage(target, "en")) {
            throw xml.unusable("exchange.file.other-language", source, target);
        }
    }

    private static boolean isLanguage(String tag, String language) {
        return Locale.forLanguageTag(tag.strip()).getLanguage().equals(language);
    }
}
