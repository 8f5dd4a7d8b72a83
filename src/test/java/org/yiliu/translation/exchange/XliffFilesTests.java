package org.yiliu.translation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.transform.stream.StreamSource;
import net.sf.okapi.lib.xliff2.core.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;

class XliffFilesTests {

    private static final String NUMBER = "YL-2026-0042";
    private static final Instant NOW = Instant.parse("2026-03-06T08:00:00Z");
    private static final String HEAD = "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' "
            + "srcLang='zh-CN' trgLang='en'><file id='" + NUMBER + "'>";
    private static final String TAIL = "</file></xliff>";

    private final List<CommentView> comments = List.of(
            new CommentView(1, null, "chief", NOW, "全文语气再正式一些 & 短一些", false, null),
            new CommentView(2, 7L, "reviewer", NOW, "<1>?\u0000", true, "translator"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A <1>bold</1> word<2/> & <b> \\<1> ]]>",
                "crossing <1>a <3>b</1> c</3>",
                "alone </1> and <3>",
                "twice <2/> and <2/>, <1>a</1><1>b</1>",
                "back\\\\<2/> slash\\",
                "emoji \uD83D\uDE00 and control \u0007 \uFFFE",
                "  spaces   around  "
            })
    void bringsBackEveryTextThatCanBeTyped(String target) {
        byte[] file = file("他说<1>你好</1>。<2/>", target);

        List<ExchangeUnit> units = XliffReader.read(file, NUMBER);

        assertThat(units)
                .singleElement()
                .isEqualTo(new ExchangeUnit(
                        "s7",
                        units.get(0).place(),
                        3,
                        "translated",
                        "他说<1>你好</1>。<2/>",
                        target,
                        null,
                        ExchangeUnit.Extras.NONE));
        assertThatNoException()
                .isThrownBy(() -> XliffSchemas.version2()
                        .newValidator()
                        .validate(new StreamSource(new ByteArrayInputStream(file))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A <1>bold</1> word<2/> & <b> \\<1> ]]>",
                "crossing <1>a <3>b</1> c</3>",
                "alone </1> and <3>",
                "twice <2/> and <2/>, <1>a</1><1>b</1>",
                "emoji \uD83D\uDE00  spaces "
            })
    void bringsBackVersion12Too(String target) {
        byte[] file = oldFile("他说<1>你好</1>。<2/>", target);

        List<ExchangeUnit> units = XliffReader.read(file, NUMBER);

        assertThat(units).singleElement().satisfies(unit -> {
            assertThat(unit.id()).isEqualTo("s7");
            assertThat(unit.version()).isEqualTo(3);
            assertThat(unit.state()).isEqualTo("translated");
            assertThat(unit.source()).isEqualTo("他说<1>你好</1>。<2/>");
            assertThat(unit.target()).isEqualTo(target);
            assertThat(unit.problem()).isNull();
        });
        assertThatNoException()
                .isThrownBy(() -> XliffSchemas.version12()
                        .newValidator()
                        .validate(new StreamSource(new ByteArrayInputStream(file))));
    }

    @Test
    void hasTheChineseInThePlaceOfTheEnglishForToolsOfVersion12() {
        String file = new String(oldFile("他说<1>你好</1>。", ""), StandardCharsets.UTF_8);

        assertThat(file)
                .contains("translate=\"yes\"", "<target state=\"needs-translation\">他说<g id=\"1\">你好</g>。</target>");
        assertThat(new String(oldFile("他说。", "He said."), StandardCharsets.UTF_8))
                .contains("translate=\"no\"");
    }

    @Test
    void readsTheCodesOfVersion12() {
        String unit = "<trans-unit id='s7' resname='s7.v3' approved='yes'><source>中<bpt id='1' rid='1'>&lt;b></bpt>文"
                + "<ept id='2' rid='1'/><ph id='3'>{0}<sub>x</sub></ph></source><seg-source><mrk mtype='seg' mid='1'>中</mrk></seg-source>"
                + "<target><mrk mtype='seg' mid='1'>a<it id='4' pos='open'>&lt;i></it><it id='4' pos='close'/></mrk></target>"
                + "<alt-trans><source>别</source><target>other</target></alt-trans></trans-unit>";
        String file = "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original='" + NUMBER
                + ".v2' source-language='zh' target-language='en-US' datatype='plaintext'><header><skl><external-file href='x'/></skl></header>"
                + "<body><group>" + unit + "</group></body></file></xliff>";

        assertThat(XliffReader.read(file.getBytes(StandardCharsets.UTF_8), NUMBER))
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.source()).isEqualTo("中<1>文</1><3/>");
                    assertThat(read.target()).isEqualTo("a<4></4>");
                    assertThat(read.state()).isEqualTo("translated");
                });
        assertRefused(file.replace("zh'", "ja'"), "exchange.file.other-language");
        assertRefused(file.replace(NUMBER, "YL-2026-0043"), "exchange.file.other-article");
    }

    @Test
    void isReadAlikeByAnotherReader() {
        byte[] file = file("他说<1>你好</1>。<2/>", "He <1>said</1> hello.<2/>");

        List<Unit> units = OkapiReader.units(file);

        assertThat(units).singleElement().satisfies(unit -> {
            assertThat(unit.getId()).isEqualTo("s7");
            assertThat(unit.getPart(0).getTarget().getPlainText()).isEqualTo("He said hello.");
            assertThat(unit.getPart(0).getTarget().getTags()).hasSize(3);
            assertThat(unit.getNoteCount()).isEqualTo(2);
        });
    }

    @Test
    void readsWhatToolsMakeOfIt() {
        String unit = "<unit id='s7' name='s7.v3'><mtc:matches xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0'>"
                + "<mtc:match ref='#1'><source>别的</source><target>other</target></mtc:match></mtc:matches>"
                + "<segment state='final'><source>中</source><target>a<mrk id='m1' type='comment'>b</mrk>"
                + "<sc id='1'/>c<!-- x --><ec startRef='1'/><![CDATA[<d>]]><cp hex='0007'/></target></segment></unit>";

        assertThat(read("<group id='g'>" + unit + "</group>")).singleElement().satisfies(read -> {
            assertThat(read.source()).isEqualTo("中");
            assertThat(read.target()).isEqualTo("ab<1>c</1><d>\u0007");
            assertThat(read.state()).isEqualTo("final");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<segment><source>中</source><target>a</target></segment><segment><source>文</source></segment> | exchange.unit.part",
                "<segment><source>中</source><target order='x'>a</target></segment> | exchange.unit.markup",
                "<segment><source>中<cp hex='D800'/></source></segment> | exchange.unit.markup",
                "<segment><source>中</source><target><ph id='x1'/></target></segment> | exchange.unit.unknown-tag",
                "<segment><source>中<b/></source></segment> | exchange.unit.markup",
                "<segment><source>中<cp hex='zz'/></source></segment> | exchange.unit.markup"
            })
    void saysWhatIsWrongWithAUnit(String content, String problem) {
        assertThat(read("<unit id='s7'>" + content + "</unit>"))
                .singleElement()
                .extracting(ExchangeUnit::problem)
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xliff [<!ENTITY a 'b'>]>" + HEAD + TAIL,
                "<!DOCTYPE xliff SYSTEM 'file:///etc/passwd'>" + HEAD + TAIL,
                "<!DOCTYPE xliff [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + HEAD
                        + "<unit id='s7'><segment><source>&x;</source></segment></unit>" + TAIL
            })
    void refusesDeclarations(String file) {
        assertRefused(file, "exchange.file.hostile");
    }

    @Test
    void refusesWhatIsNoFileOfOurs() {
        assertRefused("", "exchange.file.damaged");
        assertRefused(HEAD, "exchange.file.damaged");
        assertRefused(HEAD + "<unit id='s7'><segment><source>&x;</source></segment></unit>" + TAIL, "exchange.file");
        assertRefused("<html/>", "exchange.file.no-xliff");
        assertRefused(
                "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.1' version='1.1'/>", "exchange.file.other-version");
        assertRefused((HEAD + TAIL).replace("'2.1'", "'3.0'"), "exchange.file.other-version");
        assertRefused((HEAD + TAIL).replace("'en'", "'de'"), "exchange.file.other-language");
        assertRefused((HEAD + TAIL).replace("'zh-CN'", "'ja'"), "exchange.file.other-language");
        assertRefused((HEAD + TAIL).replace(NUMBER, "YL-2026-0043"), "exchange.file.other-article");
        assertRefused(HEAD + "<group id='g'>".repeat(200) + "</group>".repeat(200) + TAIL, "exchange.file.too-deep");
        assertRefused(
                HEAD + "<unit id='s7'><segment><source>" + "<pc id='1'>".repeat(50_000), "exchange.file.too-deep");
    }

    @Test
    void neverFailsInAnyOtherWay() {
        byte[] file = file("他说<1>你好</1>。<2/>", "He <1>said</1> hello.<2/>");
        Random random = new Random(42);

        for (int round = 0; round < 3_000; round++) {
            byte[] broken = file.clone();
            for (int change = 0; change <= round % 3; change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                XliffReader.read(broken, NUMBER);
            } catch (UnusableFileException refused) {
                assertThat(refused.line()).isPositive();
            }
        }
    }

    private void assertRefused(String file, String key) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> XliffReader.read(file.getBytes(StandardCharsets.UTF_8), NUMBER))
                .satisfies(refused -> assertThat(refused.key()).startsWith(key));
    }

    private static List<ExchangeUnit> read(String units) {
        return XliffReader.read((HEAD + units + TAIL).getBytes(StandardCharsets.UTF_8), NUMBER);
    }

    private byte[] file(String source, String target) {
        return XliffWriter.write(ExchangeMother.article(), List.of(segment(source, target)), comments, Map.of());
    }

    private byte[] oldFile(String source, String target) {
        return Xliff12Writer.write(ExchangeMother.article(), List.of(segment(source, target)), comments);
    }

    private static SegmentView segment(String source, String target) {
        SegmentState state = target.isEmpty() ? SegmentState.INITIAL : SegmentState.TRANSLATED;
        return ExchangeMother.segment(7, source, target, state, 3);
    }
}
