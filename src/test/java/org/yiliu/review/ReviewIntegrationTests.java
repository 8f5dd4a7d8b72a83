package org.yiliu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
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
import org.yiliu.journal.Passage;
import org.yiliu.translation.Handover;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:review")
class ReviewIntegrationTests {

    private static final ReviewPlan PLAN = ReviewPlan.of(ReviewLevel.required(3));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Articles articles;

    @Autowired
    private Translations translations;

    @Autowired
    private Reviews reviews;

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
            articles.stands(created, new Standing(Stage.TRANSLATING, null, 1, null, null, null));
            translations.open(created);
            return created;
        });
        translations.handPen(number, "translator", null);
        write("translator", 1, "A title");
        write("translator", 2, "Some text.");
        handIn(1);
    }

    @Test
    void passesTwoRoundsAndThreeLevels() throws Exception {
        decide("reviewer", ReviewLevel.FIRST, 1, Decision.APPROVED);
        decide("editor", ReviewLevel.SECOND, 1, Decision.CHANGES_REQUESTED);
        translations.handPen(number, "translator", null);
        write("translator", 2, "Better text.");
        handIn(2);

        assertThat(next(2)).isEqualTo(ReviewLevel.SECOND);
        decide("editor", ReviewLevel.SECOND, 2, Decision.APPROVED);
        assertThat(next(2)).isEqualTo(ReviewLevel.FIRST);
        decide("reviewer2", ReviewLevel.FIRST, 2, Decision.APPROVED);
        assertThat(next(2)).isEqualTo(ReviewLevel.FINAL);
        translations.handPen(number, "chief", ReviewLevel.FINAL);
        write("chief", 1, "A better title");
        decide("chief", ReviewLevel.FINAL, 2, Decision.APPROVED);

        assertThat(as("publisher", () -> reviews.next(number, PLAN, 2))).isEmpty();
        as("publisher", () -> {
            reviews.requireSigned(number, PLAN.levels());
            return "signed";
        });
        assertThat(as("publisher", () -> translations.view(number)).segments())
                .extracting(SegmentView::state)
                .containsOnly(SegmentState.FINAL);
        assertThat(journal.history(number))
                .extracting(Passage::event)
                .contains(JournalEvent.SIGNED, JournalEvent.RETURNED, JournalEvent.SIGN_OFF_VOIDED);
        String signed = as("publisher", () -> translations.contentHash(number));
        mvc.perform(get("/api/v1/articles/{number}/sign-off", number).with(httpBasic("author", "yiliu-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].level", contains("FIRST", "SECOND", "SECOND", "FIRST", "FINAL")))
                .andExpect(jsonPath("$.items[*].voided", contains(true, false, false, false, false)))
                .andExpect(jsonPath("$.items[1].decision").value("CHANGES_REQUESTED"))
                .andExpect(jsonPath("$.items[1].comment").value("Please look at this again."))
                .andExpect(jsonPath("$.items[4].reviewer").value("chief"))
                .andExpect(jsonPath("$.items[4].at").isString())
                .andExpect(jsonPath("$.items[4].contentHash").value(signed));
    }

    @Test
    void refusesWhoTranslatedAndWhoHasNoReviewersRole() {
        write("translator", 2, "Some more text.");
        translations.handPen(number, "versatile", null);
        write("versatile", 2, "Yet another text.");

        assertThat(reviews.mayReview(number, ReviewLevel.FIRST, "versatile")).isFalse();
        assertThatExceptionOfType(DutiesNotSeparateException.class)
                .isThrownBy(() -> decide("versatile", ReviewLevel.FIRST, 1, Decision.APPROVED));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> decide("translator2", ReviewLevel.FIRST, 1, Decision.APPROVED));
    }

    @Test
    void refusesAnotherLevelToWhoeverCorrectedAtOne() {
        translations.handPen(number, "versatile", ReviewLevel.FIRST);
        write("versatile", 2, "Corrected text.");
        decide("reviewer", ReviewLevel.FIRST, 1, Decision.APPROVED);

        assertThatExceptionOfType(DutiesNotSeparateException.class)
                .isThrownBy(() -> reviews.requireSeparateDuties(number, ReviewLevel.SECOND, "versatile"));
        reviews.requireSeparateDuties(number, ReviewLevel.FIRST, "versatile");
    }

    private ReviewLevel next(int round) {
        return as("translator", () -> reviews.next(number, PLAN, round)).get(0);
    }

    private void handIn(int round) {
        as("translator", () -> translations.freeze(number, Handover.HANDED_IN, null, round));
        as("translator", () -> reviews.next(number, PLAN, round));
    }

    private void decide(String person, ReviewLevel level, int round, Decision decision) {
        translations.handPen(number, person, level);
        String comment = decision == Decision.APPROVED ? null : "Please look at this again.";
        as(person, () -> reviews.decide(number, level, round, decision, comment, PLAN));
    }

    private void write(String person, int position, String english) {
        as(person, () -> {
            SegmentView segment = translations.view(number).segments().get(position - 1);
            return translations.save(number, segment.id(), segment.version(), english, SegmentState.TRANSLATED);
        });
    }

    private <T> T as(String person, Supplier<T> work) {
        return accounts.actingAs(person, work);
    }
}
