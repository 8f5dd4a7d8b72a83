package org.yiliu.translation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.translation.exchange.ExchangeMother.NUMBER;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Unit;
import org.junit.jupiter.api.Test;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;

/** Valid files of other makers, written at random: each is read as meant, or refused unit by unit. */
class AnyXliffTests {

    private static final int FILES = 400;

    @Test
    void readsEveryValidFileAsItIsMeant() throws Exception {
        Schema schema = XliffSchemas.version2();
        int split = 0;
        for (int seed = 0; seed < FILES; seed++) {
            XliffGenerator.File file = new XliffGenerator(seed).file();
            byte[] content = file.xml().getBytes(StandardCharsets.UTF_8);
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(content)));
            List<Unit> seen = OkapiReader.units(content);

            List<ExchangeUnit> units = XliffReader.read(content, NUMBER);

            assertThat(units).as("seed %d", seed).hasSameSizeAs(file.units()).hasSameSizeAs(seen);
            for (int at = 0; at < units.size(); at++) {
                assertReadAs(units.get(at), file.units().get(at), "seed " + seed);
                assertThat(plain(units.get(at).source())).as("seed %d", seed).isEqualTo(source(seen.get(at)));
                split += seen.get(at).getSegmentCount() > 1 ? 1 : 0;
            }
        }
        assertThat(split).isGreaterThan(100);
    }

    private static void assertReadAs(ExchangeUnit read, XliffGenerator.Unit meant, String seed) {
        assertThat(read.id()).as(seed).isEqualTo(meant.id());
        assertThat(read.version()).as(seed).isEqualTo(3);
        assertThat(plain(read.source())).as(seed).isEqualTo(meant.source());
        assertThat(read.target() == null ? null : plain(read.target())).as(seed).isEqualTo(meant.target());
        assertThat(read.state()).as(seed).isEqualTo(meant.state());
        assertThat(read.problem()).as(seed).isEqualTo(meant.part() ? "exchange.unit.part" : null);
        assertThat(read.extras().modules().isEmpty()).as(seed).isEqualTo(!meant.modules());
    }

    @Test
    void writesModulesOutAgainSoThatOthersReadThem() throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            XliffGenerator.File file = new XliffGenerator(seed).file();
            for (ExchangeUnit unit : XliffReader.read(file.xml().getBytes(StandardCharsets.UTF_8), NUMBER)) {
                SegmentView segment = ExchangeMother.segment(7, "中", "a", SegmentState.TRANSLATED, 3);
                String modules = unit.extras().modules();
                if (!modules.isEmpty()) {
                    byte[] written = XliffWriter.write(
                            ExchangeMother.article(), List.of(segment), List.of(), Map.of(7L, modules));

                    XliffSchemas.version2()
                            .newValidator()
                            .validate(new StreamSource(new ByteArrayInputStream(written)));
                    Unit seen = OkapiReader.units(written).get(0);
                    assertThat(seen.getMatches()).hasSize(1);
                    assertThat(seen.getMatches().get(0).getRef()).isEqualTo("#seg");
                    assertThat(seen.getGlossary()).hasSize(1);
                    assertThat(XliffReader.read(written, NUMBER).get(0).extras().modules())
                            .isEqualTo(modules);
                }
            }
        }
    }

    @Test
    void keepsPointersOnlyWhereTheyLeadSomewhere() {
        String modules = read(
                "<ctr:changeTrack xmlns:ctr='urn:oasis:names:tc:xliff:changetracking:2.1'>"
                        + "<ctr:revisions appliesTo='note' ref='n1'/></ctr:changeTrack>"
                        + "<gls:glossary xmlns:gls='urn:oasis:names:tc:xliff:glossary:2.0'><gls:glossEntry ref='#m1'/></gls:glossary>"
                        + "<res:resourceData xmlns:res='urn:oasis:names:tc:xliff:resourcedata:2.0'>"
                        + "<res:resourceItemRef ref='r1'/><res:resourceItem><res:reference href='a'/></res:resourceItem></res:resourceData>");

        assertThat(read("<x:y xmlns:x='urn:x'><inner xmlns=''/></x:y>")).contains("<inner xmlns=\"\"></inner>");
        assertThat(modules).doesNotContain("n1", "m1", "r1").contains("appliesTo=\"note\"", "href=\"a\"");
    }

    @Test
    void refusesModulesThatAreTooLongToKeep() {
        String unit = "<unit id='s7'><x:y xmlns:x='urn:x'>" + "x".repeat(UnitReader.LONGEST_MODULES)
                + "</x:y><segment><source>中</source></segment></unit>";

        assertThat(XliffReader.read(inFile(unit), NUMBER))
                .singleElement()
                .extracting(ExchangeUnit::problem)
                .isEqualTo("exchange.unit.modules-too-long");
    }

    private static String read(String modules) {
        return XliffReader.read(
                        inFile("<unit id='s7'>" + modules + "<segment><source>中</source></segment></unit>"), NUMBER)
                .get(0)
                .extras()
                .modules();
    }

    private static byte[] inFile(String unit) {
        return ("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='zh-CN' trgLang='en'><file id='"
                        + NUMBER + "'>" + unit + "</file></xliff>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String source(Unit unit) {
        StringBuilder text = new StringBuilder();
        for (Part part : unit) {
            text.append(part.getSource().getPlainText());
        }
        return text.toString();
    }

    private static String plain(String text) {
        return text.replaceAll("</?[0-9]+/?>", "");
    }
}
