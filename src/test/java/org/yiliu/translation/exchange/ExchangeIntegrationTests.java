package org.yiliu.translation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.translation.Comments;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import org.yiliu.translation.Whence;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:exchange")
class ExchangeIntegrationTests {

    private static final String DRAFT = "# 学校举行开学典礼\n\n学校今天举行**开学典礼**。校长致辞。";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ExchangeFiles files;

    @Autowired
    private Articles articles;

    @Autowired
    private Translations translations;

    @Autowired
    private Comments comments;

    @Autowired
    private Accounts accounts;

    private String number = "";

    @BeforeEach
    void aTranslationInHand() {
        number = accounts.actingAs("author", () -> {
            String draft = articles.create(
                            new NewArticle(null, DRAFT, "markdown", Category.CAMPUS_LIFE, null, null, null, null))
                    .article()
                    .number();
            return articles.submit(draft).number();
        });
        articles.stands(number, new Standing(Stage.TRANSLATING, null, 1, null, "translator", null));
        translations.open(number);
        translations.handPen(number, "translator", null);
    }

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
        assertThat(put("<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'/>"))
                .hasStatus(422)
                .bodyText()
                .contains("1.2");
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

    /** The file with an English text, called translated, for the segment at that place. */
    private String translated(String file, int at, String target) {
        String unit = "<unit id=\"s" + segment(at).id() + "\"";
        int start = file.indexOf(unit);
        int end = file.indexOf("</unit>", start);
        String content = file.substring(start, end)
                .replaceFirst("state=\"[a-z]+\"", "state=\"translated\"")
                .replaceFirst("\\s*<target>.*</target>", "")
                .replace("</source>", "</source><target>" + target + "</target>");
        return file.substring(0, start) + content + file.substring(end);
    }

    private String export() {
        return export("translator");
    }

    private String export(String person) {
        return accounts.actingAs(person, () -> new String(files.xliff(number).content(), StandardCharsets.UTF_8));
    }

    private MvcTestResult put(String file) {
        return put("translator", file);
    }

    private MvcTestResult put(String person, String file) {
        return mvc.put()
                .uri("/api/v1/articles/{n}/xliff", number)
                .with(httpBasic(person, "yiliu-demo"))
                .contentType(ExchangeFile.XLIFF)
                .content(file.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private SegmentView segment(int at) {
        return translations.view(number).segments().get(at);
    }

    private List<String> targets() {
        return translations.view(number).segments().stream()
                .map(SegmentView::target)
                .toList();
    }
}
