package org.yiliu.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

@WebMvcTest(ProblemAdviceTests.Faults.class)
@Import({ProblemAdviceTests.Faults.class, WebConfiguration.class})
@AutoConfigureMockMvc(addFilters = false)
class ProblemAdviceTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "refusal, 409",
        "wrapped-refusal, 409",
        "lost-race, 409",
        "not-unique, 409",
        "too-large, 413",
        "unforeseen, 500",
        "number?n=x, 400",
        "number?n=0, 400",
        "number, 400",
        "nothing/here, 404"
    })
    void answersWithAProblemDocument(String fault, int status) {
        var answer = mvc.get().uri("/api/v1/faults/" + fault).exchange();

        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(answer).bodyJson().extractingPath("$.title").asString().isNotBlank();
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
        assertThat(answer).bodyText().doesNotContain("Exception", "org.", "java.", "select ", "secret");
    }

    @Test
    void namesTheRejectedFieldsInTheReadersLanguage() {
        var answer = post("{\"title\": \" \", \"count\": 0}");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("title", "count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"colour\": \"BLUE\"} | colour", "{\"count\": \"many\"} | count"})
    void namesTheFieldWhoseValueCannotBe(String body, String field) {
        var answer = post(body);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .asString()
                .isEqualTo(field);
    }

    @Test
    void refusesBrokenJson() {
        assertThat(post("{\"title\": ")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void saysWhichMethodsAndTypesAreTaken() {
        assertThat(mvc.put().uri("/api/v1/faults/refusal"))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                .headers()
                .containsHeader("Allow");
        assertThat(mvc.post()
                        .uri("/api/v1/faults")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void speaksChinese() {
        var answer = mvc.get()
                .uri("/api/v1/faults/unforeseen")
                .header("Accept-Language", "zh-TW")
                .exchange();

        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("系统出错");
        assertThat(answer).bodyJson().extractingPath("$.incident").asString().hasSize(8);
    }

    @Test
    void answersAPagesScriptWithADocumentToo() {
        assertThat(mvc.get().uri("/page/refusal").header("HX-Request", "true"))
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/api/v1/faults")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    enum Colour {
        RED
    }

    record Body(@NotBlank String title, @Min(1) int count, Colour colour) {}

    static class Refused extends Refusal {

        private static final long serialVersionUID = 1L;

        Refused() {
            super(HttpStatus.CONFLICT, "problem.409");
        }
    }

    @RestController
    static class Faults {

        @GetMapping({"/api/v1/faults/{fault}", "/page/{fault}"})
        Map<String, String> fault(@PathVariable String fault) {
            throw switch (fault) {
                case "refusal" -> new Refused();
                case "wrapped-refusal" -> new IllegalStateException("outside", new Refused());
                case "lost-race" -> new OptimisticLockingFailureException("select secret");
                case "not-unique" -> new DataIntegrityViolationException("select secret");
                case "too-large" -> new MaxUploadSizeExceededException(20);
                default -> new IllegalStateException("secret of org.yiliu.Something");
            };
        }

        @GetMapping("/api/v1/faults/number")
        int number(@RequestParam @Min(1) int n) {
            return n;
        }

        @PostMapping("/api/v1/faults")
        Body post(@Valid @RequestBody Body body) {
            return body;
        }
    }
}
