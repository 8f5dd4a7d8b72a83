package org.yiliu.translation.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;

/** The second opinion: Okapi's reader at its strictest. */
final class OkapiReader {

    private static final String PARSER = "javax.xml.stream.XMLInputFactory";

    private OkapiReader() {}

    /** Okapi looks for a parser among the libraries alone; this one is the platform's. */
    static List<Unit> units(byte[] file) {
        List<Unit> units = new ArrayList<>();
        System.setProperty(
                PARSER, XMLInputFactory.newDefaultFactory().getClass().getName());
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(new ByteArrayInputStream(file));
            while (reader.hasNext()) {
                var event = reader.next();
                if (event.isUnit()) {
                    units.add(event.getUnit());
                }
            }
        } finally {
            System.clearProperty(PARSER);
        }
        return units;
    }
}
