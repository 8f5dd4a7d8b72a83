package org.yiliu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.translation.Handover;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import org.yiliu.web.InvalidRequestException;

/** {@code versatile} wrote the English and is alone in the house. Shares its program with the annotations. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:annotations")
class WaiversIntegrationTests {

    private static final String WHY = "Everybody else is on the autumn trip.";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Articles articles;

    @Autowired
    private Translations translations;

    @Autowired
    private Reviews reviews;

    @Autowired
    private DutiesWaivers waivers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Journal journal;

    private String number = "";

    @BeforeEach
    void handedIn() {
        number = accounts.actingAs("author", () -> {
            NewArticle draft = new NewArticle("标题", "正文。", "markdown", Category.PARTY_BUILDING, null, null, null, null);
            String created = articles.create(draft).article().number();
            articles.submit(created);
            translations.open(created);
            return created;
        });
        stands(Stage.TRANSLATING, 1);
        translations.handPen(number, "versatile", null);
        write("A title", 0);
        write("Some text.", 1);
        as("versatile", () -> translations.freeze(number, Handover.HANDED_IN, null, 1));
        stands(Stage.REVIEWING, 1);
    }

    @Test
    void letsOnePersonSignOneLevelAndSaysSoOnTheSheet() throws Exception {
        mvc.perform(post("/api/v1/articles/{number}/duties-waivers", number)
                        .with(httpBasic("admin", "yiliu-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"level": "FIRST", "username": "versatile", "reason": "%s"}""".formatted(WHY)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.active").value(true))
                .andExpect(jsonPath("$.round").value(1));

        assertThat(reviews.mayReview(number, ReviewLevel.SECOND, "versatile")).isFalse();
        decide(ReviewLevel.FIRST);

        mvc.perform(get("/api/v1/articles/{number}/sign-off", number).with(httpBasic("author", "yiliu-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].reviewer").value("versatile"))
                .andExpect(jsonPath("$.items[0].waiver.reason").value(WHY))
                .andExpect(jsonPath("$.items[0].waiver.grantedBy").value("admin"));
        assertThat(journal.history(number))
                .filteredOn(passage -> passage.event() == JournalEvent.DUTIES_WAIVED)
                .singleElement()
                .satisfies(passage -> assertThat(passage.detail())
                        .containsEntry("level", "FIRST")
                        .containsEntry("reviewer", "versatile")
                        .containsEntry("reason", WHY));
    }

    @Test
    void endsWithTheRound() {
        grant(ReviewLevel.FIRST, "versatile", WHY);

        stands(Stage.TRANSLATING, 2);

        assertThatExceptionOfType(DutiesNotSeparateException.class)
                .isThrownBy(() -> reviews.requireSeparateDuties(number, ReviewLevel.FIRST, "versatile"));
        assertThat(as("admin", () -> waivers.of(number)))
                .singleElement()
                .extracting(DutiesWaiver::active)
                .isEqualTo(false);
    }

    @Test
    void endsWhenItIsTakenBackAndKeepsWhatWasSigned() {
        long id = grant(ReviewLevel.FIRST, "versatile", WHY).id();
        decide(ReviewLevel.FIRST);

        DutiesWaiver withdrawn = as("admin", () -> waivers.withdraw(number, id));

        assertThat(withdrawn.active()).isFalse();
        assertThat(withdrawn.withdrawnBy()).isEqualTo("admin");
        assertThat(withdrawn.covers(reviews.sheet(number).get(0))).isTrue();
        assertThat(reviews.mayReview(number, ReviewLevel.FIRST, "versatile")).isFalse();
        assertThat(journal.history(number)).anyMatch(passage -> passage.event() == JournalEvent.DUTIES_WAIVER_ENDED);
        assertThatThrownBy(() -> as("admin", () -> waivers.withdraw(number, id)))
                .isInstanceOf(WaiverRefusedException.class)
                .hasMessageContaining("people.waiver-over");
    }

    @Test
    void letsSomebodySignASecondLevel() {
        grant(ReviewLevel.FIRST, "versatile", WHY);
        decide(ReviewLevel.FIRST);

        grant(ReviewLevel.SECOND, "versatile", WHY);

        decide(ReviewLevel.SECOND);
        assertThat(reviews.sheet(number)).hasSize(2);
        assertThat(reviews.waivers(List.of(number))).hasSize(2).allMatch(DutiesWaiver::active);
    }

    @Test
    void isNeverForOneselfNorForWhoeverLacksTheRole() {
        assertThatThrownBy(() -> grant(ReviewLevel.FIRST, "admin", WHY))
                .isInstanceOf(WaiverRefusedException.class)
                .hasMessageContaining("people.waiver-own-account");
        assertThatThrownBy(() -> grant(ReviewLevel.FIRST, "translator", WHY))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> as("chief", () -> waivers.grant(number, ReviewLevel.FIRST, "versatile", WHY)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void needsAReasonAndAnArticleOnItsWay() {
        assertThatThrownBy(() -> grant(ReviewLevel.FIRST, "versatile", "  short   "))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> grant(ReviewLevel.FIRST, "versatile", "x".repeat(1001)))
                .isInstanceOf(InvalidRequestException.class);
        grant(ReviewLevel.FIRST, "versatile", WHY);
        assertThatThrownBy(() -> grant(ReviewLevel.FIRST, "versatile", WHY))
                .isInstanceOf(WaiverRefusedException.class)
                .hasMessageContaining("people.waiver-stands");
        stands(Stage.PUBLISHING, 1);
        assertThatThrownBy(() -> grant(ReviewLevel.SECOND, "versatile", WHY))
                .isInstanceOf(WaiverRefusedException.class)
                .hasMessageContaining("people.waiver-nothing-to-sign");
        assertThatThrownBy(() -> as("admin", () -> waivers.withdraw(number, -1)))
                .isInstanceOf(WaiverRefusedException.class)
                .hasMessageContaining("people.waiver-unknown");
    }

    private DutiesWaiver grant(ReviewLevel level, String username, String reason) {
        return as("admin", () -> waivers.grant(number, level, username, reason));
    }

    private void decide(ReviewLevel level) {
        translations.handPen(number, "versatile", level);
        as(
                "versatile",
                () -> reviews.decide(
                        number, level, 1, Decision.APPROVED, null, ReviewPlan.of(List.of(ReviewLevel.values()))));
    }

    private void stands(Stage stage, int round) {
        articles.stands(number, new Standing(stage, null, round, null, null, null));
    }

    private void write(String english, int place) {
        as("versatile", () -> {
            SegmentView segment = translations.view(number).segments().get(place);
            return translations.save(number, segment.id(), segment.version(), english, SegmentState.TRANSLATED);
        });
    }

    private <T> T as(String person, Supplier<T> work) {
        return accounts.actingAs(person, work);
    }
}
