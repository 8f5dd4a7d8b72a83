package org.yiliu.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yiliu.journal.JournalEvent;
import org.yiliu.support.HtmlChecker;
import org.yiliu.support.SqlCounter;

/** The inbox as its owner sees it. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:notification")
class InboxIntegrationTests extends InNotification {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UserDetailsService people;

    @Test
    void saysWhatHappenedInTheReadersWords() throws Exception {
        happens("reviewer", JournalEvent.RETURNED, Map.of("level", "FIRST", "comment", "第二段的年份有误"));

        String english = page("/inbox", Locale.ENGLISH);
        String chinese = page("/inbox", Locale.SIMPLIFIED_CHINESE);

        assertThat(english).contains("sent it back to you", "图书馆新馆开放", "第二段的年份有误", article);
        assertThat(chinese).contains("退回给你修改", "图书馆新馆开放");
        assertThat(HtmlChecker.errors(english)).isEmpty();
        assertThat(HtmlChecker.errors(chinese)).isEmpty();
    }

    @Test
    void escapesWhatPeopleWrote() throws Exception {
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "<script>alert(1)</script>"));

        assertThat(page("/inbox", Locale.ENGLISH)).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void answersAFilterWithTheListAlone() {
        happens("coordinator", JournalEvent.ASSIGNED, Map.of("task", "TRANSLATE", "assignee", "translator"));

        assertThat(mvc.get()
                        .uri("/inbox?show=urgent")
                        .header("HX-Request", "true")
                        .with(translator()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"inbox\"", "assigned to you")
                .doesNotContain("<html", "yl-rail");
    }

    @Test
    void countsInTheBellWhatIsToldAtOnceAlone() throws Exception {
        happens("coordinator", JournalEvent.ASSIGNED, Map.of("task", "TRANSLATE", "assignee", "translator"));
        happens("reviewer", JournalEvent.SIGNED, Map.of("level", "FIRST"));

        String html = page("/articles", Locale.ENGLISH);

        assertThat(org.jsoup.Jsoup.parse(html).selectFirst("#bell-number").text())
                .isEqualTo("1");
        assertThat(org.jsoup.Jsoup.parse(page("/articles", Locale.ENGLISH, as("publisher")))
                        .selectFirst("#bell-count")
                        .hasAttr("hidden"))
                .isTrue();
    }

    @Test
    void readsAMessageByOpeningIt() throws Exception {
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        long id = only();

        assertThat(mvc.get().uri("/inbox/" + id).with(translator()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/articles/" + article);

        assertThat(page("/inbox", Locale.ENGLISH)).contains("Nothing unread");
        assertThat(page("/inbox?show=all", Locale.ENGLISH)).contains("sent it back to you");
    }

    @Test
    void marksReadWhereItStandsWithAndWithoutScript() {
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        happens("reviewer", JournalEvent.QUESTION_ANSWERED, Map.of("comment", "是"));
        long first = only("RETURNED");
        long second = only("QUESTION_ANSWERED");

        assertThat(mvc.post().uri("/inbox/" + first + "/read").with(csrf()).with(translator()))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/inbox/" + second + "/read")
                        .header("HX-Request", "true")
                        .with(csrf())
                        .with(translator()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing unread");
    }

    @Test
    void marksAllThatWereSeenAndNothingLater() {
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        long seen = only();
        happens("reviewer", JournalEvent.QUESTION_ANSWERED, Map.of("comment", "是"));

        assertThat(mvc.post()
                        .uri("/inbox/read")
                        .param("upTo", "" + seen)
                        .with(csrf())
                        .with(translator()))
                .hasStatus3xxRedirection();

        assertThat(jdbc.sql("select event from inbox_entry where read_at is null and recipient = 'translator'")
                        .query(String.class)
                        .list())
                .containsExactly("QUESTION_ANSWERED");
    }

    @Test
    void keepsAMessageFromOthers() {
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        long id = only();

        assertThat(mvc.get().uri("/inbox/" + id).with(as("author"))).hasStatus(404);
        assertThat(mvc.post().uri("/api/v1/inbox/" + id + "/read").with(csrf()).with(as("author")))
                .hasStatus(404);
    }

    @Test
    void tellsPrograms() {
        happens("reviewer", JournalEvent.RETURNED, Map.of("level", "FIRST", "comment", "改"));

        assertThat(mvc.get().uri("/api/v1/inbox").with(translator()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].kind")
                .isEqualTo("RETURNED");
        assertThat(mvc.post()
                        .uri("/api/v1/inbox/" + only() + "/read")
                        .with(csrf())
                        .with(translator()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.readAt")
                .isNotNull();
        assertThat(mvc.get().uri("/api/v1/inbox").with(translator()))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void costsTheSameHoweverMuchItShows() throws Exception {
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        statements();
        int one = statements();

        for (int i = 0; i < 30; i++) {
            happens(i % 2 == 0 ? "reviewer" : "chief", JournalEvent.RETURNED, Map.of("comment", "改" + i));
        }

        assertThat(statements()).isEqualTo(one);
    }

    private int statements() throws Exception {
        return SqlCounter.record(() -> page("/inbox", Locale.ENGLISH)).size();
    }

    private long only() {
        return only("RETURNED");
    }

    private long only(String event) {
        return jdbc.sql("select id from inbox_entry where recipient = 'translator' and event = ?")
                .param(event)
                .query(Long.class)
                .single();
    }

    private String page(String address, Locale reader) throws Exception {
        return page(address, reader, translator());
    }

    private String page(String address, Locale reader, RequestPostProcessor person) throws Exception {
        return mvc.get()
                .uri(address)
                .locale(reader)
                .with(person)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private RequestPostProcessor translator() {
        return as("translator");
    }

    private RequestPostProcessor as(String person) {
        return user(people.loadUserByUsername(person));
    }
}
