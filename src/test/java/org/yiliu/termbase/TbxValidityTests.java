package org.yiliu.termbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.termbase.TermMother.aTerm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.support.RelaxNg;

/** What is written is TBX-Basic (ISO 30042:2019). */
class TbxValidityTests {

    private static final TermEntry EVERYTHING = aTerm("四个意识")
            .id(7)
            .alias("“四个意识”要求")
            .preferred("Four Consciousnesses")
            .rendering("the need to <b> & more", Usage.PREFERRED, RenderingForm.FIRST_MENTION)
            .rendering("FC", Usage.ADMITTED, RenderingForm.SHORT)
            .forbidden("Four Awarenesses")
            .official("Report, 2017")
            .valid(LocalDate.of(2017, 1, 1), LocalDate.of(2099, 1, 1))
            .noted("first line\nsecond line 𠀀", "chief")
            .entry();

    @Test
    void anEntryWithEverythingIsValid() {
        assertThat(errors(tbx(List.of(EVERYTHING)))).isEmpty();
    }

    @Test
    void theFirstTermsAreValid() {
        var plan = new ImportPlan(List.of());
        FirstTerms.lines().forEach(plan::take);
        var terms = new ArrayList<TermEntry>();
        for (var content : plan.additions()) {
            terms.add(new TermEntry(
                    terms.size() + 1,
                    content.chinese(),
                    content.aliases(),
                    content.renderings(),
                    content.domain(),
                    content.status(),
                    content.citation(),
                    content.citedOn(),
                    null,
                    null,
                    content.note(),
                    content.owner(),
                    0));
        }

        assertThat(errors(tbx(terms))).isEmpty();
    }

    /** The grammar of the tests finds what is wrong: without this, the others would say nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preferredTerm-admn-sts | preferred",
                "type=\"subjectField\" | type=\"subject\"",
                "type=\"TBX-Basic\" | type=\"TBX-Core\"",
                "<langSec xml:lang=\"en\"> | <langSec>",
                "id=\"c7\" | id=\"7\"",
                "<termSec><term>FC</term> | <termSec>",
                "urn:iso:std:iso:30042:ed-2 | urn:iso:std:iso:30042:ed-3"
            })
    void findsWhatIsNotTbxBasic(String right, String wrong) {
        String file = new String(tbx(List.of(EVERYTHING)), StandardCharsets.UTF_8);
        assertThat(file).contains(right);

        assertThat(errors(file.replace(right, wrong).getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    private static byte[] tbx(List<TermEntry> terms) {
        var out = new ByteArrayOutputStream();
        TbxWriter.write(terms, out);
        return out.toByteArray();
    }

    private static List<String> errors(byte[] document) {
        return RelaxNg.errors(TbxValidityTests.class.getResourceAsStream("/tbx/tbx-basic-dca.rnc"), document);
    }
}
