package org.yiliu.translation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import org.yiliu.translation.Whence;

/** Files out and in, whichever database keeps the texts. */
abstract class ExchangeScenarios extends TranslationInHand {

    @Test
    void takesBackWhatATranslatorTyped() {
        SegmentView body = segment(1);
        String file = translated(export(), 2, "The president spoke.").replace("initial", "final");

        MvcTestResult refused = put(file);
        String whole = translated(file, 0, "Opening Ceremony Held");
        whole = translated(whole, 1, "The <pc id=\"1\">ceremony</pc> was held today.");
        MvcTestResult taken = put(whole);
        MvcTestResult again = put(whole);

        assertThat(refused).hasStatus(422);
        assertThat(taken).hasStatusOk().bodyJson().extractingPath("$.updated").isEqualTo(3);
        assertThat(again).hasStatusOk().bodyJson().extractingPath("$.unchanged").isEqualTo(3);
        assertThat(segment(1).target()).isEqualTo("The <1>ceremony</1> was held today.");
        assertThat(segment(1).state()).isEqualTo(SegmentState.TRANSLATED);
        assertThat(segment(1).whence()).isEqualTo(Whence.IMPORT);
        assertThat(segment(1).version()).isGreaterThan(body.version());
        assertThat(translations.parts(number)).contains(new Translations.Part("translator", null));
    }

    @Test
    void refusesByUnitAndKeepsNothing() {
        String file = translated(export(), 0, "Opening Ceremony Held");
        file = translated(file, 1, "The ceremony was held today.");
        file = translated(file, 2, "The president spoke.")
                .replace("校长致辞。", "校长讲话。")
                .replace("</file>", "<unit id=\"s0\"><segment><source>?</source></segment></unit></file>");

        MvcTestResult refused = put(file);

        assertThat(refused).hasStatus(422).hasContentType("application/problem+json");
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly(
                        "unit s" + segment(1).id(), "unit s" + segment(2).id(), "unit s0");
        assertThat(refused).bodyText().contains("<1> </1>", "Line ");
        assertThat(targets()).containsOnly("");
    }

    @Test
    void refusesAStaleText() {
        String file = translated(export(), 0, "Opening Ceremony Held");
        SegmentView title = segment(0);
        accounts.actingAs(
                "translator",
                () -> translations.save(number, title.id(), title.version(), "Ceremony", SegmentState.TRANSLATED));

        assertThat(put(file)).hasStatus(422).bodyText().contains("made from version", "unit s" + title.id());
        assertThat(put(export()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.updated")
                .isEqualTo(0);
        assertThat(put(translated(export(), 1, "x").replaceAll(" name=\"[^\"]*\"", "")))
                .hasStatus(422);
    }

    @Test
    void refusesStatesThatSayMoreThanTheText() {
        assertThat(put(export().replace("state=\"initial\"", "state=\"translated\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .hasSize(3);
        assertThat(put(export().replace("state=\"initial\"", "state=\"done\"")))
                .hasStatus(422)
                .bodyText()
                .contains("done");
    }

    @Test
    void takesAReviewersCorrections() {
        put(translated(export(), 0, "Ceremony"));
        translations.handPen(number, "reviewer", ReviewLevel.FIRST);
        String file =
                export("reviewer").replace("Ceremony<", "Opening Ceremony<").replace("translated", "final");

        assertThat(put("reviewer", file)).hasStatusOk();
        assertThat(segment(0).target()).isEqualTo("Opening Ceremony");
        assertThat(segment(0).state()).isEqualTo(SegmentState.REVIEWED);
        assertThat(segment(0).whence()).isEqualTo(Whence.REVIEWER);
    }

    @Test
    void isForThePenHolderAlone() {
        assertThat(put("translator2", export())).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/articles/{n}/xliff", number).with(httpBasic("coordinator", "yiliu-demo")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/articles/{n}/xliff", number)).hasStatus(401);
        assertThat(mvc.get()
                        .uri("/api/v1/articles/{n}/xliff", "YL-1999-0001")
                        .with(httpBasic("translator", "yiliu-demo")))
                .hasStatus(404);
    }

    @Test
    void refusesFilesOfOtherKinds() {
        assertThat(put("<!DOCTYPE xliff [<!ENTITY a 'b'>]>" + export().replaceFirst("<\\?xml.*?\\?>", "")))
                .hasStatus(422)
                .bodyText()
                .contains("line 1");
        assertThat(put("<xliff xmlns='urn:oasis:names:tc:xliff:document:1.1' version='1.1'/>"))
                .hasStatus(422)
                .bodyText()
                .contains("1.1");
        assertThat(mvc.put()
                        .uri("/api/v1/articles/{n}/xliff", number)
                        .with(httpBasic("translator", "yiliu-demo"))
                        .contentType("application/json")
                        .content("{}"))
                .hasStatus(415);
        assertThat(mvc.put()
                        .uri("/api/v1/articles/{n}/xliff", number)
                        .with(httpBasic("translator", "yiliu-demo"))
                        .contentType("application/xml")
                        .content(new byte[20 * 1024 * 1024 + 1]))
                .hasStatus(413);
    }

    @Test
    void takesAFormsFileToo() {
        MockMultipartFile file = new MockMultipartFile(
                "file",
                number + ".xlf",
                "application/octet-stream",
                translated(export(), 0, "Ceremony").getBytes(StandardCharsets.UTF_8));

        assertThat(mvc.perform(multipart(HttpMethod.PUT, "/api/v1/articles/{n}/xliff", number)
                        .file(file)
                        .with(httpBasic("translator", "yiliu-demo"))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].target")
                .isEqualTo("Ceremony");
    }

    @Test
    void handsOutBothLanguagesInWord() throws IOException {
        put(translated(translated(export(), 0, "Ceremony"), 1, "The <pc id=\"1\">ceremony</pc> was held."));
        accounts.actingAs("reviewer", () -> comments.add(number, segment(1).id(), "哪一年？"));
        accounts.actingAs("reviewer", () -> comments.add(number, null, "Fine as a whole"));

        MvcTestResult answer = mvc.get()
                .uri("/api/v1/articles/{n}/docx", number)
                .header("Accept-Language", "en")
                .with(httpBasic("author", "yiliu-demo"))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasContentType(ExchangeFile.DOCX)
                .hasHeader(CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".docx\"")
                .hasHeader("Cache-Control", "no-store");
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            XWPFTable table = word.getTables().get(0);
            assertThat(word.getParagraphArray(0).getText()).contains(number, "学校举行开学典礼");
            assertThat(table.getNumberOfRows()).isEqualTo(4);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).getCell(3).getText()).isEqualTo("The <1>ceremony</1> was held.");
            assertThat(table.getRow(2).getCell(5).getText()).contains("哪一年？");
            assertThat(table.getRow(2).getCell(2).getParagraphArray(0).getRuns())
                    .anyMatch(run -> run.getLang().equals("zh-CN"))
                    .anyMatch(run -> "8A8F98".equals(run.getColor()));
            assertThat(word.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().contains("Fine as a whole"));
            assertThat(word.getFooterList()).hasSize(1);
        }
    }

    @Test
    void takesBackTheWordDocument() {
        byte[] typed = WordEditor.edit(bilingual("translator"), table -> {
            WordEditor.type(table, 1, 3, "Opening Ceremony Held");
            WordEditor.type(table, 1, 4, "Translated");
            WordEditor.type(table, 2, 3, "The <1>ceremony</1> was held today.");
        });

        MvcTestResult taken = putDocx("translator", typed);
        MvcTestResult again = putDocx("translator", typed);

        assertThat(taken).hasStatusOk().bodyJson().extractingPath("$.updated").isEqualTo(2);
        assertThat(again).hasStatusOk().bodyJson().extractingPath("$.unchanged").isEqualTo(3);
        assertThat(segment(0).state()).isEqualTo(SegmentState.TRANSLATED);
        assertThat(segment(1).state()).isEqualTo(SegmentState.INITIAL);
        assertThat(segment(1).target()).isEqualTo("The <1>ceremony</1> was held today.");
        assertThat(segment(1).whence()).isEqualTo(Whence.IMPORT);
    }

    @Test
    void refusesWordDocumentsByRowAndKeepsNothing() {
        byte[] typed = WordEditor.edit(bilingual("translator"), table -> {
            WordEditor.type(table, 1, 3, "Opening Ceremony Held");
            WordEditor.type(table, 2, 3, "The ceremony was held today.");
            WordEditor.type(table, 3, 2, "校长讲话。");
        });

        MvcTestResult refused = putDocx("translator", typed);

        assertThat(refused).hasStatus(422).hasContentType("application/problem+json");
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("row 3", "row 4");
        assertThat(refused).bodyText().contains("<1> </1>", "The Chinese in the file differs");
        assertThat(targets()).containsOnly("");
        assertThat(putDocx("translator2", typed)).hasStatus(403);
        assertThat(putDocx("translator", "no document".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(putDocx("translator", new byte[20 * 1024 * 1024 + 1])).hasStatus(413);
        assertThat(mvc.put()
                        .uri("/api/v1/articles/{n}/docx", number)
                        .with(httpBasic("translator", "yiliu-demo"))
                        .contentType("text/plain")
                        .content("x"))
                .hasStatus(415);
    }

    @Test
    void lookOnlyAtRowsThatWereTouched() {
        byte[] typed =
                WordEditor.edit(bilingual("translator"), table -> WordEditor.type(table, 3, 3, "The president spoke."));
        byte[] late = WordEditor.edit(bilingual("translator"), table -> WordEditor.type(table, 1, 3, "Other"));
        SegmentView title = segment(0);
        accounts.actingAs(
                "translator",
                () -> translations.save(number, title.id(), title.version(), "Ceremony", SegmentState.TRANSLATED));

        assertThat(putDocx("translator", typed))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.updated")
                .isEqualTo(1);
        assertThat(putDocx("translator", late)).hasStatus(422).bodyText().contains("row 2", "made from version");
        assertThat(segment(0).target()).isEqualTo("Ceremony");
    }

    @Test
    void takesWordCommentsOnce() {
        byte[] commented = WordEditor.comment(bilingual("translator"), 2, "审稿人", "哪一年？");

        MvcTestResult taken = putDocx("translator", commented);
        putDocx("translator", commented);

        assertThat(taken).hasStatusOk().bodyJson().extractingPath("$.remarks").isEqualTo(1);
        assertThat(accounts.actingAs("author", () -> comments.of(number)))
                .singleElement()
                .satisfies(comment -> {
                    assertThat(comment.text()).isEqualTo("审稿人: 哪一年？");
                    assertThat(comment.segmentId()).isEqualTo(segment(1).id());
                });
    }

    @Test
    void handsOutTheEnglishAlone() throws IOException {
        assertThat(english()).hasStatus(409).bodyText().contains("no English yet");
        put(translated(
                translated(export(), 0, "Opening Ceremony Held"), 1, "The <pc id=\"1\">ceremony</pc> was held."));

        MvcTestResult answer = english();

        assertThat(answer)
                .hasStatusOk()
                .hasContentType(ExchangeFile.DOCX)
                .hasHeader(CONTENT_DISPOSITION, "attachment; filename=\"" + number + "-en.docx\"");
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            String text =
                    word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
            assertThat(text)
                    .contains("Opening Ceremony Held", "1 of 3 segments", "The ceremony was held.")
                    .contains("Translated by Basic Course Department")
                    .doesNotContain("典礼");
            assertThat(word.getParagraphs().stream().flatMap(it -> it.getRuns().stream()))
                    .anyMatch(run -> run.isBold() && run.text().equals("ceremony"));
        }
    }

    @Test
    void keepsWhatModulesSayForTheNextFile() {
        String module = "<mda:metadata xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\"><mda:metaGroup>"
                + "<mda:meta type=\"k\">v &amp; 值</mda:meta></mda:metaGroup></mda:metadata>";
        String unit = "name=\"s" + segment(2).id() + ".v" + segment(2).version() + "\">";

        assertThat(put(export().replace(unit, unit + module))).hasStatusOk();
        assertThat(export()).contains("v &amp; 值</mda:meta>").containsOnlyOnce("mda:metadata xmlns");
        assertThat(put(export())).hasStatusOk();
        assertThat(export()).containsOnlyOnce("mda:metadata xmlns");
    }

    @Test
    void handsOutAndTakesVersion12() {
        MvcTestResult answer = mvc.get()
                .uri("/api/v1/articles/{n}/xliff?version=1.2", number)
                .with(httpBasic("translator", "yiliu-demo"))
                .exchange();
        String file = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);

        assertThat(answer)
                .hasStatusOk()
                .hasHeader(CONTENT_DISPOSITION, "attachment; filename=\"" + number + "-1.2.xlf\"");
        assertThat(put(file))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.updated")
                .isEqualTo(0);
        assertThat(put(file.replace(">校长致辞。</target>", ">The president spoke.</target>")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.updated")
                .isEqualTo(1);
        assertThat(segment(2).target()).isEqualTo("The president spoke.");
        assertThat(segment(2).state()).isEqualTo(SegmentState.INITIAL);
        assertThat(mvc.get()
                        .uri("/api/v1/articles/{n}/xliff?version=3", number)
                        .with(httpBasic("translator", "yiliu-demo")))
                .hasStatus(400);
    }

    @Test
    void joinsUnitsThatAToolHasCut() {
        String file = export();
        String cut = file.replace(
                "校长致辞。</source>",
                "校长</source><target>The president</target></segment><segment state=\"translated\"><source>致辞。</source><target>spoke.</target>");

        assertThat(put(cut)).hasStatusOk();
        assertThat(segment(2).target()).isEqualTo("The president spoke.");
        assertThat(segment(2).state()).isEqualTo(SegmentState.INITIAL);
    }

    private MvcTestResult english() {
        return mvc.get()
                .uri("/api/v1/articles/{n}/english.docx", number)
                .header("Accept-Language", "en")
                .with(httpBasic("author", "yiliu-demo"))
                .exchange();
    }
}
