package org.yiliu.translation.exchange;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.xml.sax.SAXException;

/** The schemas that OASIS publishes for XLIFF. */
final class XliffSchemas {

    private static final String XML = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="lang" type="xs:language"/>
              <xs:attribute name="space" type="xs:NCName"/>
            </xs:schema>""";

    private XliffSchemas() {}

    static Schema version2() throws SAXException {
        return factory().newSchema(XLIFFReader.class.getResource("/net/sf/okapi/lib/xliff2/xliff_core_2.0.xsd"));
    }

    /** The strict one. */
    static Schema version12() throws SAXException {
        SchemaFactory factory = factory();
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> null);
        Source[] sources = {
            new StreamSource(new StringReader(XML)),
            new StreamSource(XliffSchemas.class.getResourceAsStream("/oasis/xliff-core-1.2-strict.xsd"))
        };
        return factory.newSchema(sources);
    }

    private static SchemaFactory factory() {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    }
}
