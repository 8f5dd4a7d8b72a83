package org.yiliu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.support.SqlCounter;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.StaleSegmentException;
import org.yiliu.translation.Translations;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:annotations")
class AnnotationsIntegrationTests {

    private static final String ENGLISH = "On March 6, more than 180 people attended the meeting.";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Articles articles;

    @Autowired
    private Translations translations;

    @Autowired
    private Annotations annotations;

    @Autowired
    private Accounts accounts;

    private String number = "";

    @BeforeEach
    void handedToTheReviewer() {
        number = accounts.actingAs("author", () -> {
            NewArticle draft = new NewArticle(
                    "标题", "3月6日，190余人参加会议。会议由韩立主持。", "markdown", Category.TEACHING, null, null, null, null);
            String created = articles.create(draft).article().number();
            articles.submit(created);
            articles.stands(created, new Standing(Stage.REVIEWING, ReviewLevel.FIRST, 1, null, null, null));
            translations.open(created);
            return created;
        });
        translations.handPen(number, "translator", null);
        write(2, ENGLISH);
        translations.handPen(number, "reviewer", ReviewLevel.FIRST);
    }

    @Test
    void goesFromMarkToAnswerToFigures() throws Exception {
        mark("""
                {"segmentId": %d, "segmentVersion": %d, "from": 22, "to": 25, "quote": "180",
                 "sourceQuote": "190余人", "subtype": "MISTRANSLATION", "severity": "MAJOR",
                 "suggestion": "190", "note": "请核对人数。"}""")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.category").value("ACCURACY"))
                .andExpect(jsonPath("$.status").value("OPEN"))
                .andExpect(jsonPath("$.penalty").value(5))
                .andExpect(jsonPath("$.sourceQuote").value("190余人"))
                .andExpect(jsonPath("$.by").value("reviewer"))
                .andExpect(jsonPath("$.level").value("FIRST"))
                .andExpect(jsonPath("$.present.from").value(22));
        long id = id(0);
        translations.handPen(number, "translator", null);

        answer("translator", id, "{\"answer\": \"DISPUTED\", \"text\": \"Counted again: 180.\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("DISPUTED"));
        answer(
                        "translator",
                        id,
                        "{\"answer\": \"ACCEPTED\", \"apply\": true, \"segmentVersion\": %d}"
                                .formatted(segment(2).version()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("ACCEPTED"))
                .andExpect(jsonPath("$.present").doesNotExist())
                .andExpect(jsonPath("$.answers[*].status", contains("DISPUTED", "ACCEPTED")));

        assertThat(segment(2).target()).isEqualTo(ENGLISH.replace("180", "190"));
        read("author", "/figures")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.penalty").value(5))
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.categories[0].counts.MAJOR").value(1))
                .andExpect(jsonPath("$.rounds[0].round").value(1))
                .andExpect(jsonPath("$.sourceCharacters").value(17))
                .andExpect(jsonPath("$.penaltyPer100Characters").value(29.41));
    }

    @Test
    void followsItsWordsThroughLaterVersions() {
        ErrorAnnotation marked = as("reviewer", () -> annotations.mark(number, words("people", ErrorSeverity.MINOR)));
        translations.handPen(number, "translator", null);

        write(2, "Yesterday more than 180 people were there.");
        assertThat(only().present()).isEqualTo(new TextRange(24, 30));
        write(2, "Yesterday more than 180 teachers were there.");
        assertThat(only().present()).isNull();
        assertThat(only().standing()).isFalse();
        assertThat(only().text()).isEqualTo(marked.text()).isEqualTo(ENGLISH);
    }

    @Test
    void takesAnOmissionInTheChineseAlone() throws Exception {
        mark("{\"segmentId\": %d, \"segmentVersion\": %d, \"sourceQuote\": \"3月6日\", \"subtype\": \"OMISSION\","
                        + " \"severity\": \"MINOR\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.from").doesNotExist())
                .andExpect(jsonPath("$.standing").value(true));
        mark("{\"segmentId\": %d, \"segmentVersion\": %d, \"sourceQuote\": \"3月6日\", \"subtype\": \"ADDITION\","
                        + " \"severity\": \"MINOR\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("quote"));
    }

    @Test
    void keepsTheTextWhenTheAnswerComesTooLate() {
        long id = as("reviewer", () -> annotations.mark(number, words("180", ErrorSeverity.MAJOR)))
                .id();
        translations.handPen(number, "translator", null);
        int seen = segment(2).version();
        write(2, ENGLISH + " So it was.");

        assertThatThrownBy(() -> as("translator", () -> annotations.apply(number, id, seen, null)))
                .isInstanceOf(StaleSegmentException.class);
        assertThat(only().status()).isEqualTo(AnnotationStatus.OPEN);
    }

    @Test
    void refusesWithTheStatusThatFits() throws Exception {
        String place =
                "{\"segmentId\": %d, \"segmentVersion\": %d, \"quote\": \"180\", \"subtype\": \"MISTRANSLATION\","
                        + " \"severity\": \"MAJOR\"}";
        mark("{\"segmentId\": %d, \"segmentVersion\": %d, \"quote\": \"180\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("category", "severity")))
                .andExpect(jsonPath("$.errors[0].message").value("Say what is wrong."));
        mark(place.replace("MAJOR", "HUGE")).andExpect(status().isBadRequest());
        mark(place.replace("%d, \"quote", "999, \"quote"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.current.target").value(ENGLISH));
        mark(place.replaceFirst("%d", "987654")).andExpect(status().isNotFound());
        mark("reviewer2", place).andExpect(status().isForbidden());
        mark("translator", place).andExpect(status().isForbidden());
        mark(place).andExpect(status().isCreated());
        long id = id(0);

        answer("reviewer", id, "{\"answer\": \"ACCEPTED\"}").andExpect(status().isForbidden());
        translations.handPen(number, "translator", null);
        answer("translator", id, "{\"answer\": \"DISPUTED\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("text"));
        answer("translator", id, "{\"answer\": \"WITHDRAWN\"}").andExpect(status().isBadRequest());
        answer("translator", id, "{\"answer\": \"ACCEPTED\", \"apply\": true, \"segmentVersion\": 1}")
                .andExpect(status().isBadRequest());
        answer("translator", 987654, "{\"answer\": \"ACCEPTED\"}").andExpect(status().isNotFound());
        withdraw("translator", id).andExpect(status().isForbidden());
        withdraw("reviewer", id).andExpect(status().isForbidden());
    }

    @Test
    void letsItsMakerWithdrawUntilItIsAccepted() throws Exception {
        long first = as("reviewer", () -> annotations.mark(number, words("180", ErrorSeverity.CRITICAL)))
                .id();
        long second = as("reviewer", () -> annotations.mark(number, words("people", ErrorSeverity.MINOR)))
                .id();
        withdraw("reviewer", first)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("WITHDRAWN"))
                .andExpect(jsonPath("$.penalty").value(0));
        mvc.perform(delete("/api/v1/articles/{n}/annotations/{id}", number, first)
                        .with(httpBasic("reviewer", "yiliu-demo")))
                .andExpect(status().isOk());
        translations.handPen(number, "translator", null);
        answer("translator", first, "{\"answer\": \"ACCEPTED\"}").andExpect(status().isConflict());
        answer("translator", second, "{\"answer\": \"ACCEPTED\"}").andExpect(status().isOk());
        translations.handPen(number, "reviewer", ReviewLevel.FIRST);

        withdraw("reviewer", second).andExpect(status().isConflict());
        read("chief", "/figures")
                .andExpect(jsonPath("$.errors").value(1))
                .andExpect(jsonPath("$.withdrawn").value(1));
        read("chief", "").andExpect(jsonPath("$.items[*].status", contains("WITHDRAWN", "ACCEPTED")));
    }

    @Test
    void readsAllInAConstantNumberOfStatements() throws Exception {
        as("reviewer", () -> annotations.mark(number, words("180", ErrorSeverity.MAJOR)));
        int before = SqlCounter.record(this::annotationsAsReader).size();
        for (String words : new String[] {"people", "attended", "meeting", "March"}) {
            as("reviewer", () -> annotations.mark(number, words(words, ErrorSeverity.MINOR)));
        }

        assertThat(SqlCounter.record(this::annotationsAsReader)).hasSize(before);
    }

    private void annotationsAsReader() {
        as("author", () -> annotations.of(number));
    }

    @Test
    void saysThatThereIsNoSuchArticle() throws Exception {
        mvc.perform(get("/api/v1/articles/YL-1999-0001/annotations").with(httpBasic("author", "yiliu-demo")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/articles/{n}/annotations", number)).andExpect(status().isUnauthorized());
    }

    private NewAnnotation words(String quote, ErrorSeverity severity) {
        return new NewAnnotation(
                segment(2).id(),
                null,
                null,
                null,
                quote,
                null,
                null,
                null,
                ErrorCategory.ACCURACY,
                null,
                severity,
                "190",
                null);
    }

    private ErrorAnnotation only() {
        return as("reviewer", () -> annotations.of(number)).get(0);
    }

    private ResultActions mark(String json) throws Exception {
        return mark("reviewer", json);
    }

    private ResultActions mark(String person, String json) throws Exception {
        SegmentView segment = segment(2);
        String body = json.replaceFirst("%d", String.valueOf(segment.id()))
                .replaceFirst("%d", String.valueOf(segment.version()));
        return mvc.perform(post("/api/v1/articles/{n}/annotations", number)
                .with(httpBasic(person, "yiliu-demo"))
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions answer(String person, long id, String json) throws Exception {
        return mvc.perform(post("/api/v1/articles/{n}/annotations/{id}/answer", number, id)
                .with(httpBasic(person, "yiliu-demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    private ResultActions withdraw(String person, long id) throws Exception {
        return mvc.perform(post("/api/v1/articles/{n}/annotations/{id}/withdrawal", number, id)
                .with(httpBasic(person, "yiliu-demo")));
    }

    private ResultActions read(String person, String what) throws Exception {
        return mvc.perform(
                get("/api/v1/articles/" + number + "/annotations" + what).with(httpBasic(person, "yiliu-demo")));
    }

    private long id(int index) throws Exception {
        String json = read("author", "").andReturn().getResponse().getContentAsString();
        return ((Number) JsonPath.read(json, "$.items[" + index + "].id")).longValue();
    }

    private void write(int position, String english) {
        as("translator", () -> {
            SegmentView segment = segment(position);
            return translations.save(number, segment.id(), segment.version(), english, SegmentState.TRANSLATED);
        });
    }

    private SegmentView segment(int position) {
        return as("author", () -> translations.view(number)).segments().get(position - 1);
    }

    private <T> T as(String person, Supplier<T> work) {
        return accounts.actingAs(person, work);
    }
}
