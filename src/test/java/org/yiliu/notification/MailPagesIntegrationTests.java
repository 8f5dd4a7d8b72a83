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

/** The pages of mail settings, mailed links and deliveries. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:notification")
class MailPagesIntegrationTests extends InNotification {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UserDetailsService people;

    @Autowired
    Dispatch dispatch;

    @Autowired
    MailAddresses addresses;

    @Test
    void usesAnAddressOnceItsLinkWasFollowed() throws Exception {
        assertThat(mvc.post()
                        .uri("/account/mail/address")
                        .param("address", "lin@example.edu")
                        .with(csrf())
                        .with(as("translator")))
                .hasStatus3xxRedirection();
        dispatch.sendAll();
        String text = Post.part(Post.received().get(0), "text/plain");
        String link = text.substring(text.indexOf("/mail/confirm/")).split("\\s")[0];

        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("lin@example.edu");
        assertThat(addresses.find("translator").orElseThrow().address())
                .as("looking changes nothing")
                .isNull();
        assertThat(mvc.post().uri(link)).hasStatusOk();

        assertThat(addresses.find("translator").orElseThrow().address()).isEqualTo("lin@example.edu");
        assertThat(mvc.post().uri(link)).bodyText().contains("does not work any more");
    }

    @Test
    void keepsWhatWasTypedWhenItIsNoAddress() {
        for (String typed : new String[] {"nobody", "a@b, c@d.edu", "x@y.edu\r\nBcc: z@y.edu", "<x@y.edu>"}) {
            assertThat(mvc.post()
                            .uri("/account/mail/address")
                            .param("address", typed)
                            .with(csrf())
                            .with(as("translator")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Please give one complete address");
        }
        assertThat(addresses.find("translator")).isEmpty();
    }

    @Test
    void mailsNoSecondLinkWithinAMinute() {
        for (String address : new String[] {"one@example.edu", "two@example.edu"}) {
            mvc.post()
                    .uri("/account/mail/address")
                    .param("address", address)
                    .with(csrf())
                    .with(as("translator"))
                    .exchange();
        }

        assertThat(addresses.find("translator").orElseThrow().pending()).isEqualTo("one@example.edu");
    }

    @Test
    void unsubscribesByOneClickOfTheMailProgram() {
        hasAddress("translator", "en");

        assertThat(mvc.get().uri("/mail/unsubscribe/token-of-translator/RETURNED"))
                .hasStatusOk()
                .bodyText()
                .contains("Sent back to you", "Unsubscribe");
        assertThat(addresses.choices("translator")).containsEntry(Kind.RETURNED, MailChoice.AT_ONCE);
        assertThat(mvc.post()
                        .uri("/mail/unsubscribe/token-of-translator/RETURNED")
                        .param("List-Unsubscribe", "One-Click"))
                .hasStatusOk();

        assertThat(addresses.choices("translator")).containsEntry(Kind.RETURNED, MailChoice.NEVER);
        assertThat(mvc.post().uri("/mail/unsubscribe/guessed/RETURNED"))
                .bodyText()
                .contains("does not work any more");
    }

    @Test
    void keepsWhatIsMailedWhen() {
        assertThat(mvc.post()
                        .uri("/account/mail/choices")
                        .param("RETURNED", "DIGEST")
                        .param("POOL", "NEVER")
                        .param("ASSIGNED", "nonsense")
                        .param("language", "zh-CN")
                        .with(csrf())
                        .with(as("translator")))
                .hasStatus3xxRedirection();

        assertThat(addresses.choices("translator"))
                .containsEntry(Kind.RETURNED, MailChoice.DIGEST)
                .containsEntry(Kind.POOL, MailChoice.NEVER)
                .containsEntry(Kind.ASSIGNED, MailChoice.AT_ONCE);
        assertThat(addresses.find("translator").orElseThrow().language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void drawsSoundPagesInBothLanguages() throws Exception {
        hasAddress("translator", "en");
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        dispatch.sendAll();
        for (Locale reader : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(HtmlChecker.errors(page("/account/mail", reader, as("translator"))))
                    .isEmpty();
            assertThat(HtmlChecker.errors(page("/admin/deliveries", reader, as("admin"))))
                    .isEmpty();
            assertThat(HtmlChecker.errors(page("/admin/deliveries?state=GIVEN_UP", reader, as("admin"))))
                    .isEmpty();
            assertThat(HtmlChecker.errors(page("/admin/deliveries/webhooks/new", reader, as("admin"))))
                    .isEmpty();
            assertThat(HtmlChecker.errors(page("/mail/unsubscribe/token-of-translator/POOL", reader, as("admin"))))
                    .isEmpty();
        }
    }

    @Test
    void showsANewSecretOnceAndTheDeliveriesToAdministratorsAlone() throws Exception {
        var answer = mvc.post()
                .uri("/admin/deliveries/webhooks")
                .param("address", "https://hooks.example.edu/x")
                .param("events", "PUBLISHED", "SIGNED")
                .with(csrf())
                .with(as("admin"))
                .exchange();

        assertThat((String) answer.getMvcResult().getFlashMap().get("secret")).startsWith("whsec_");
        assertThat(page("/admin/deliveries", Locale.ENGLISH, as("admin")))
                .contains("https://hooks.example.edu/x")
                .doesNotContain("whsec_");
        assertThat(mvc.get().uri("/admin/deliveries").with(as("coordinator"))).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/admin/deliveries/webhooks")
                        .param("address", "https://elsewhere.example.org/x")
                        .param("events", "SIGNED")
                        .with(csrf())
                        .with(as("admin")))
                .hasStatusOk()
                .bodyText()
                .contains("This host may not be called", "https://elsewhere.example.org/x");
    }

    @Test
    void costsTheSameHoweverMuchItShows() throws Exception {
        hasAddress("translator", "en");
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        statements();
        int one = statements();

        for (int i = 0; i < 25; i++) {
            happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改" + i));
        }

        assertThat(statements()).isEqualTo(one);
    }

    private int statements() throws Exception {
        return SqlCounter.record(() -> page("/admin/deliveries", Locale.ENGLISH, as("admin")))
                .size();
    }

    private String page(String address, Locale reader, RequestPostProcessor person) throws Exception {
        var answer = mvc.get().uri(address).locale(reader).with(person).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private RequestPostProcessor as(String person) {
        return user(people.loadUserByUsername(person));
    }
}
