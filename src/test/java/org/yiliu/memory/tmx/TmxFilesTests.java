package org.yiliu.memory.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.yiliu.memory.TranslationUnit;

class TmxFilesTests {

    private static final String HEAD =
            "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">"
                    + "<header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\""
                    + " srclang=\"zh-CN\" datatype=\"xml\"/><body>\n";
    private static final String END = "</body></tmx>";

    private static final Instant SIGNED = Instant.parse("2026-03-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "学校召开会议。|The university held a meeting.",
                "<1>学校</1>召开<2/>会议|<1>The university</1> held<2/> a meeting",
                "<2/>先<1>后</1>|<1>last</1> first<2/>",
                "写作 \\<1> 的字|the text \\<1> as such",
                "反斜线\\\\<1>真</1>|backslash\\\\<1>real</1>",
                "a < b & c > \"d\"|a < b & c > 'd'",
                "<1>未闭合|<1>not closed"
            })
    void givesBackWhatWasWritten(String source, String target) throws Exception {
        byte[] file = written(unit(source, target));

        List<TmxUnit> units = read(file);

        assertThat(units).hasSize(1);
        assertThat(units.get(0).source().replace("/>", ">")).isEqualTo(source.replace("/>", ">"));
        assertThat(units.get(0).target().replace("/>", ">")).isEqualTo(target.replace("/>", ">"));
        assertThat(units.get(0))
                .returns("lin", TmxUnit::creator)
                .returns(SIGNED, TmxUnit::changedAt)
                .returns(null, TmxUnit::problem);
    }

    @Test
    void writesWhatItsDocumentTypeAllows() throws Exception {
        byte[] file = written(
                unit("<1>学校</1>召开<2/>会议", "The <2/><1>university</1>"),
                new TranslationUnit(2, "控制\u0001字符😀", "x\uFFFFy", null, null, null, SIGNED, "old.tmx"));

        assertThat(problems(file)).isEmpty();
        assertThat(problems(new String(file, StandardCharsets.UTF_8)
                        .replace("<seg>", "<segment>")
                        .replace("</seg>", "</segment>")
                        .getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void writesAnEmptyMemory() throws Exception {
        assertThat(problems(written())).isEmpty();
        assertThat(read(written())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, en", "zh, en-US", "zh_CN, EN-GB", "ZH-Hans, en_us", "zh-Hans-CN, en"})
    void knowsTheLanguagesByTheirManyNames(String chinese, String english) throws Exception {
        assertThat(read(file(tu(tuv(english, "Hello") + tuv(chinese, "你好")))))
                .extracting(TmxUnit::source, TmxUnit::target)
                .containsExactly(tuple("你好", "Hello"));
    }

    @Test
    void namesTheLineOfWhatItRefuses() throws Exception {
        String body = tu(tuv("zh-TW", "你好") + tuv("en", "Hello")) + "\n" + tu(tuv("zh-CN", "你好")) + "\n"
                + tu(tuv("zh-CN", " ") + tuv("en", "Hello")) + "\n" + tu(tuv("zh-CN", "OK") + tuv("en", "OK")) + "\n"
                + tu(tuv("zh-CN", "长".repeat(20_001)) + tuv("en", "long")) + "\n"
                + tu(tuv("zh-CN", "好") + tuv("en", "good"));

        assertThat(read(file(body)))
                .extracting(TmxUnit::line, TmxUnit::problem)
                .containsExactly(
                        tuple(3, "memory.refused.language"),
                        tuple(4, "memory.refused.language"),
                        tuple(5, "memory.refused.empty"),
                        tuple(6, "memory.refused.same"),
                        tuple(7, "memory.refused.too-long"),
                        tuple(8, null));
    }

    @Test
    void numbersTheCodesOfOtherTools() throws Exception {
        String chinese = "前<bpt i=\"7\">&lt;b></bpt>粗<ept i=\"7\">&lt;/b></ept>后<ph>&lt;br/></ph><hi type=\"x\">亮</hi>"
                + "<it pos=\"begin\">&lt;i></it>";
        String english = "<ph>&lt;br/></ph>after <bpt i=\"7\">&lt;b></bpt>bold<ept i=\"7\"/>";

        assertThat(read(file(tu(tuv("zh", chinese) + tuv("en", english)))))
                .extracting(TmxUnit::source, TmxUnit::target)
                .containsExactly(tuple("前<1>粗</1>后<2/>亮<3/>", "<2/>after <1>bold</1>"));
    }

    @Test
    void readsOtherEncodings() throws Exception {
        String text = file(tu(tuv("zh", "你好") + tuv("en", "Hello")))
                .replace("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>");

        assertThat(read(text.getBytes(StandardCharsets.UTF_16))).hasSize(1);
        assertThat(read(text.replace("UTF-16", "GB18030").getBytes(Charset.forName("GB18030"))))
                .extracting(TmxUnit::source)
                .containsExactly("你好");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tmx><header/><body><tu><tuv xml:lang=\"zh\">"
                        + "<seg>&x;</seg></tuv></tu></body></tmx>",
                "<!DOCTYPE tmx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><tmx><header/><body><tu>"
                        + "<tuv xml:lang=\"zh\"><seg>&b;</seg></tuv></tu></body></tmx>",
                "<html><body/></html>",
                "<tmx><header/><body><tu><tuv xml:lang=\"zh\"><seg>你好",
                "no XML at all",
                "",
            })
    void readsNothingHostileOrDamaged(String file) {
        assertThatExceptionOfType(UnusableTmxException.class)
                .isThrownBy(() -> read(file))
                .matches(refused -> refused.line() >= 1 && refused.key().startsWith("memory.file."));
    }

    @Test
    void takesNoBottomlessNesting() {
        String deep = tu(tuv("zh", "<hi>".repeat(5000) + "x" + "</hi>".repeat(5000)));

        assertThatExceptionOfType(UnusableTmxException.class)
                .isThrownBy(() -> read(file(deep)))
                .returns("memory.file.too-deep", UnusableTmxException::key);
    }

    @Test
    void fetchesNoDocumentType() throws Exception {
        String elsewhere = file(tu(tuv("zh", "你好") + tuv("en", "Hello")))
                .replace("\"tmx14.dtd\"", "\"http://127.0.0.1:1/tmx14.dtd\"");

        assertThat(read(elsewhere)).hasSize(1);
    }

    private static TranslationUnit unit(String source, String target) {
        return new TranslationUnit(1, source, target, "YL-2026-0001", "lin", "zhou", SIGNED, null);
    }

    private static String file(String body) {
        return HEAD + body + END;
    }

    private static String tu(String variants) {
        return "<tu>" + variants + "</tu>";
    }

    private static String tuv(String language, String content) {
        return "<tuv xml:lang=\"" + language + "\"><seg>" + content + "</seg></tuv>";
    }

    private static byte[] written(TranslationUnit... units) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TmxWriter writer = new TmxWriter(out, SIGNED)) {
            for (TranslationUnit unit : units) {
                writer.write(unit);
            }
        }
        return out.toByteArray();
    }

    private static List<TmxUnit> read(String file) throws UnusableTmxException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<TmxUnit> read(byte[] file) throws UnusableTmxException {
        List<TmxUnit> units = new ArrayList<>();
        TmxReader.read(new ByteArrayInputStream(file), units::add);
        return units;
    }

    private static List<String> problems(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setValidating(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver(
                (publicId, systemId) -> new InputSource(TmxFilesTests.class.getResourceAsStream("/tmx/tmx14.dtd")));
        List<String> problems = new ArrayList<>();
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException exception) {
                problems.add(exception.getMessage());
            }

            @Override
            public void error(SAXParseException exception) {
                problems.add(exception.getMessage());
            }

            @Override
            public void fatalError(SAXParseException exception) {
                problems.add(exception.getMessage());
            }
        });
        builder.parse(new ByteArrayInputStream(file));
        return problems;
    }
}
