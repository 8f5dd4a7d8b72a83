package org.yiliu.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yiliu.journal.JournalEvent;
import org.yiliu.support.SqlCounter;

/** Open pages hear of what is new. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:notification")
class PushesIntegrationTests extends InNotification {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UserDetailsService people;

    @Autowired
    InboxRows rows;

    @Autowired
    Teller teller;

    @Autowired
    Pushes pushes;

    @Autowired
    ApplicationEventPublisher events;

    @AfterEach
    void closesAllPages() {
        signsOut("translator");
        signsOut("author");
    }

    @Test
    void tellsTheCountAndWhatIsUrgentInTheReadersWords() throws Exception {
        MvcTestResult english = opens("translator", Locale.ENGLISH);
        MvcTestResult chinese = opens("translator", Locale.SIMPLIFIED_CHINESE);
        assertThat(told(english)).contains("event:news", "{\"count\":0,\"messages\":[]}");

        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        pushes.look();

        assertThat(told(english)).contains("\"count\":1", "sent it back to you", "图书馆新馆开放", "/inbox/");
        assertThat(told(chinese)).contains("\"count\":1", "退回给你修改");
    }

    @Test
    void keepsWhatCanWaitAndWhatIsOthersToItself() throws Exception {
        MvcTestResult page = opens("author", Locale.ENGLISH);
        int before = told(page).length();

        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        happens("reviewer", JournalEvent.SIGNED, Map.of("level", "FIRST"));
        pushes.look();

        assertThat(told(page)).hasSize(before);
    }

    @Test
    void tellsTheNewCountOnceSomethingIsRead() throws Exception {
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        MvcTestResult page = opens("translator", Locale.ENGLISH);
        long id = rows.page("translator", InboxFilter.UNREAD, 1, 0).get(0).id();

        assertThat(mvc.get().uri("/inbox/" + id).with(user(people.loadUserByUsername("translator"))))
                .hasStatus3xxRedirection();
        pushes.look();

        assertThat(told(page)).endsWith("data:{\"count\":0,\"messages\":[]}\n\n");
    }

    @Test
    void tellsWhatAnotherNodeWrote() throws Exception {
        MvcTestResult page = opens("translator", Locale.ENGLISH);

        jdbc.sql(
                        "insert into inbox_entry (recipient, kind, urgent, subject, place, happened_at, event, round_no, detail)"
                                + " values ('translator', 'DUE', true, ?, 99, current_timestamp, 'REMINDER_DUE', 1, '{}')")
                .param(article)
                .update();
        pushes.look();

        assertThat(told(page)).contains("Due soon");
    }

    @Test
    void asksOneCheapStatementWhileNothingIsNewAndNoneWhileNobodyLooks() throws Exception {
        assertThat(SqlCounter.record(pushes::look)).isEmpty();
        opens("translator", Locale.ENGLISH);
        for (int i = 0; i < 5; i++) {
            pushes.look();
        }

        List<String> statements = SqlCounter.record(pushes::look);

        assertThat(statements).hasSize(1).allSatisfy(sql -> assertThat(sql).contains("max(id)"));
    }

    @Test
    void closesTheOldestOfTooManyPages() throws Exception {
        MvcTestResult first = opens("translator", Locale.ENGLISH);
        for (int i = 0; i < Pushes.LIMIT; i++) {
            opens("translator", Locale.ENGLISH);
        }

        assertThat(told(first)).contains("event:enough");
        assertThat(pushes.open()).isEqualTo(Pushes.LIMIT);
    }

    @Test
    void closesThePagesOfWhoSignsOut() throws Exception {
        opens("translator", Locale.ENGLISH);
        opens("author", Locale.ENGLISH);

        signsOut("translator");

        assertThat(pushes.open()).isEqualTo(1);
    }

    private MvcTestResult opens(String person, Locale reader) {
        return mvc.get()
                .uri("/inbox/events")
                .accept("text/event-stream")
                .locale(reader)
                .with(user(people.loadUserByUsername(person)))
                .asyncExchange();
    }

    private void signsOut(String person) {
        events.publishEvent(new LogoutSuccessEvent(
                UsernamePasswordAuthenticationToken.authenticated(people.loadUserByUsername(person), null, List.of())));
    }

    private static String told(MvcTestResult page) throws UnsupportedEncodingException {
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
