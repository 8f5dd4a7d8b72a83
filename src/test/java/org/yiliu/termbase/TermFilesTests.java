package org.yiliu.termbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yiliu.termbase.TermMother.aTerm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.termbase.ImportReport.Outcome;

/** Terms written to a file read back as they were. */
class TermFilesTests {

    private static final List<TermEntry> TERMS = List.of(
            aTerm("四个意识")
                    .id(3)
                    .rendering("Four Consciousnesses", Usage.PREFERRED, RenderingForm.SHORT)
                    .rendering(
                            "the need to maintain political integrity, think in big-picture terms",
                            Usage.PREFERRED,
                            RenderingForm.FIRST_MENTION)
                    .forbidden("Four Awarenesses")
                    .official("Report to the 19th National Congress; “English”, 2017")
                    .noted("two lines\nof <note> & more", "chief")
                    .entry(),
            aTerm("宣传部")
                    .id(4)
                    .alias("党委宣传部")
                    .preferred("Publicity Department")
                    .admitted("Department of Publicity", "=Publicity")
                    .forbidden("Propaganda Department")
                    .valid(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31))
                    .domain("组织 机构")
                    .entry());

    @Test
    void aTableReadsBackAsItWas() {
        byte[] csv = TermCsv.write(TERMS).getBytes(StandardCharsets.UTF_8);

        assertThat(imported(TermCsv.read(csv))).containsOnly(Outcome.UNCHANGED);
    }

    @Test
    void tbxReadsBackAsItWas() {
        assertThat(imported(TbxReader.read(tbx()))).containsOnly(Outcome.UNCHANGED);
    }

    @Test
    void whatATableDoesNotNameStays() {
        var lines = TermCsv.read("chinese,note\n宣传部,新说明\n".getBytes(StandardCharsets.UTF_8));

        var changed = lines.get(0).over(TermContent.of(TERMS.get(1)));

        assertThat(changed.note()).isEqualTo("新说明");
        assertThat(changed.renderings()).isEqualTo(TermContent.of(TERMS.get(1)).renderings());
        assertThat(changed.validTo()).isEqualTo("2030-12-31");
    }

    @Test
    void disarmsWhatASpreadsheetTakesForAFormula() {
        assertThat(TermCsv.write(List.of(aTerm("词")
                        .preferred("=HYPERLINK(1)")
                        .noted("'quoted", "@me")
                        .entry())))
                .contains("'=HYPERLINK(1)", "''quoted", "'@me");
    }

    @Test
    void tellsTheLineATermBeginsIn() {
        var lines = TermCsv.read("chinese,note\n甲,\"a\nb\"\n\n乙,c\n".getBytes(StandardCharsets.UTF_8));

        assertThat(lines).extracting(TermLine::number).containsExactly(2, 5);
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        var lines =
                TermCsv.read("Chinese;Preferred\r\n宣传部;Publicity Department\r\n".getBytes(Charset.forName("GB18030")));

        assertThat(lines.get(0).over(null).renderings())
                .containsExactly(new Rendering("Publicity Department", Usage.PREFERRED, RenderingForm.ANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"english\nParty\n", "chinese,colour\n党,red\n", "chinese,chinese\n党,党\n", "", "chinese,note\n\"党"
            })
    void refusesATableItDoesNotUnderstand(String csv) {
        byte[] content = csv.getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(UnreadableTermsException.class).isThrownBy(() -> {
            if (TermCsv.read(content).isEmpty()) {
                throw UnreadableTermsException.because("empty");
            }
        });
    }

    @Test
    void readsTheSecondVersionOfTbxAndTheOtherStyle() {
        String second = """
                <martif type="TBX-Basic" xml:lang="en"><text><body>
                <termEntry id="t1"><descrip type="subjectField">party</descrip>
                <langSet xml:lang="en"><ntig><termGrp><term>Party branch</term></termGrp></ntig><tig><term>cell</term>
                <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
                <langSet xml:lang="zh-TW"><tig><term>黨支部</term></tig></langSet>
                <langSet xml:lang="zh-Hans-CN"><tig><term>党<hi>支部</hi></term></tig></langSet></termEntry>
                </body></text></martif>""";
        String other = """
                <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
                  xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="c1">
                <min:subjectField>party</min:subjectField><langSec xml:lang="zh"><termSec><term>党支部</term></termSec></langSec>
                <langSec xml:lang="en-US"><termSec><term>Party branch</term></termSec><termSec><term>cell</term>
                <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
                </conceptEntry></body></text></tbx>""";
        var wanted = aTerm("党支部").preferred("Party branch").forbidden("cell").content();

        for (String file : List.of(second, other)) {
            var read =
                    TbxReader.read(file.getBytes(StandardCharsets.UTF_8)).get(0).over(null);
            assertThat(read.chinese()).isEqualTo("党支部");
            assertThat(read.aliases()).isEmpty();
            assertThat(read.domain()).isEqualTo("party");
            assertThat(read.renderings()).isEqualTo(wanted.renderings());
            assertThat(read.status()).isEqualTo(TermStatus.PROVISIONAL);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE tbx SYSTEM \"http://127.0.0.1:9/x.dtd\"><tbx/>",
                "<!DOCTYPE tbx [<!ENTITY a \"aaaa\">]><tbx>&a;</tbx>",
                "<tbx>&lol;</tbx>",
                "<html><body/></html>",
                "<tbx><text>",
                "not xml at all"
            })
    void refusesDamagedAndHostileXml(String xml) {
        byte[] content = xml.getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(UnreadableTermsException.class).isThrownBy(() -> TbxReader.read(content));
    }

    @Test
    void refusesEndlessNesting() {
        byte[] content = ("<tbx>" + "<a>".repeat(200_000)).getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(UnreadableTermsException.class).isThrownBy(() -> TbxReader.read(content));
    }

    private static byte[] tbx() {
        var out = new ByteArrayOutputStream();
        TbxWriter.write(TERMS, out);
        return out.toByteArray();
    }

    private static List<Outcome> imported(List<TermLine> lines) {
        var plan = new ImportPlan(TERMS);
        lines.forEach(plan::take);
        return plan.lines().stream().map(ImportReport.Line::outcome).toList();
    }
}
