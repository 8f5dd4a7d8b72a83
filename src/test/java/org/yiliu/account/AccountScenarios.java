package org.yiliu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.support.SqlCounter;
import org.yiliu.web.InvalidRequestException;

/** Signing in and keeping accounts, whichever database keeps them. */
abstract class AccountScenarios {

    private static final String PASSWORD = "correct-horse-1";
    private static final String API = "/api/v1/nothing-here";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private OwnAccount own;

    @Autowired
    private Departments departments;

    @Autowired
    private Journal journal;

    private String username = "";

    @BeforeEach
    void createAPerson() {
        username = "p" + UUID.randomUUID();
        asAdmin(() -> administration.create(username, PASSWORD, profile("译者", Role.TRANSLATOR)));
    }

    // ------------------------------------------------------------------ API

    @Test
    void tellsAProgramWithoutASignInWhoIsWanted() {
        var answer = mvc.get().uri(API).header("Accept-Language", "zh").exchange();

        assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getResponse().getHeader("WWW-Authenticate")).startsWith("Basic ");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("请先登录。");
    }

    @Test
    void neverMakesABrowserAskForAPassword() {
        var answer = mvc.get().uri(API).header("Sec-Fetch-Mode", "cors").exchange();

        assertThat(answer.getResponse().getHeader("WWW-Authenticate")).doesNotContain("Basic");
    }

    @Test
    void letsProgramsInByBasicWithoutASessionOrCsrfToken() {
        var answer = mvc.post().uri(API).with(basic(PASSWORD)).exchange();

        assertThat(answer).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("yiliu="));
    }

    @Test
    void refusesARememberedPasswordThatAnotherSiteSends() {
        assertThat(mvc.post().uri(API).with(basic(PASSWORD)).header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void knowsAPersonWithoutAStatementOnceSignedIn() throws Exception {
        accounts.actingAs(username, () -> {
            try {
                assertThat(SqlCounter.record(() -> accounts.current())).isEmpty();
            } catch (Exception exception) {
                throw new IllegalStateException(exception);
            }
            return accounts.current();
        });
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> accounts.current());
    }

    @Test
    void asksTheDatabaseLittleForEachRequestOfAProgram() throws Exception {
        mvc.get().uri(API).with(basic(PASSWORD)).exchange();

        assertThat(SqlCounter.record(
                        () -> mvc.get().uri(API).with(basic(PASSWORD)).exchange()))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void closesTheSignInAfterTenFailuresForThisNameAndAddressAlone() {
        for (int i = 0; i < 10; i++) {
            assertThat(mvc.get().uri(API).with(basic("wrong"))).hasStatus(HttpStatus.UNAUTHORIZED);
        }

        var closed = mvc.get().uri(API).with(basic(PASSWORD)).exchange();

        assertThat(closed).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(Integer.parseInt(closed.getResponse().getHeader("Retry-After")))
                .isBetween(1, 900);
        assertThat(mvc.get().uri(API).with(basic(PASSWORD)).with(from("10.0.0.9")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(API).with(basic("admin", "yiliu-demo"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void letsProgramsInByATokenUntilItIsRevoked() {
        String token = as(username, () -> tokens.create("Export"));
        assertThat(token).startsWith("yl_");
        assertThat(bearer(token)).hasStatus(HttpStatus.NOT_FOUND);

        as(username, () -> {
            tokens.revoke(tokens.own().get(0).id());
            return true;
        });

        assertThat(bearer(token)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(bearer("yl_unknown")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(history())
                .containsExactly(JournalEvent.ACCOUNT_CREATED, JournalEvent.TOKEN_CREATED, JournalEvent.TOKEN_REVOKED);
    }

    @Test
    void letsNobodyRevokeAnothersToken() {
        String token = as(username, () -> tokens.create("Export"));
        long id = as(username, () -> tokens.own().get(0).id());

        as("author", () -> {
            tokens.revoke(id);
            return true;
        });

        assertThat(bearer(token)).hasStatus(HttpStatus.NOT_FOUND);
    }

    // ------------------------------------------------------------------ pages

    @Test
    void leadsToTheSignInAndBackToWhatWasWanted() {
        var asked = mvc.get().uri("/articles?stage=DRAFT&q=x").exchange();
        assertThat(asked).hasStatus(HttpStatus.FOUND);
        assertThat(asked.getResponse().getRedirectedUrl()).isEqualTo("/login?to=/articles?stage%3DDRAFT%26q%3Dx");

        var signedIn = signIn(username, PASSWORD, "/articles?stage=DRAFT&q=x");

        assertThat(signedIn.getResponse().getRedirectedUrl()).isEqualTo("/articles?stage=DRAFT&q=x");
    }

    @Test
    void leadsNowhereElseAfterTheSignIn() {
        assertThat(signIn(username, PASSWORD, "//evil.example").getResponse().getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void takesANameAsPeopleTypeIt() {
        assertThat(signIn(" " + username.toUpperCase(Locale.ROOT) + " ", PASSWORD, "/"))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void tellsAFragmentToLeadToTheSignIn() {
        var answer = mvc.get().uri("/articles").header("HX-Request", "true").exchange();

        assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(answer).headers().hasValue("HX-Redirect", "/login");
    }

    @Test
    void answersASignInFromAScriptWithoutAPage() {
        assertThat(mvc.post()
                        .uri("/login")
                        .param("username", username)
                        .param("password", PASSWORD)
                        .accept(MediaType.APPLICATION_JSON)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.post()
                        .uri("/login")
                        .param("username", username)
                        .param("password", "wrong")
                        .accept(MediaType.APPLICATION_JSON)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void letsAPagesScriptUseTheApiWithACsrfTokenAlone() {
        var session = session(signIn(username, PASSWORD, "/"));

        assertThat(mvc.get().uri(API).cookie(session)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(API).cookie(session)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri(API)
                        .cookie(session, new Cookie("XSRF-TOKEN", "4711"))
                        .header("X-XSRF-TOKEN", "4711"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(API)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void keepsAdministrationFromOthers() {
        var session = session(signIn(username, PASSWORD, "/"));

        assertThat(mvc.get().uri("/admin/accounts").cookie(session).accept(MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(username, () -> administration.get("admin")));
    }

    @Test
    void sendsTheHeadersThatProtectAPage() {
        var page = mvc.get().uri(API).with(basic(PASSWORD)).exchange();
        var open = mvc.get().uri("/css/app.css").exchange();

        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("default-src 'self'; img-src 'self' data:; object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(open.getResponse().getHeader("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(open.getResponse().getHeaders("Set-Cookie")).isEmpty();
    }

    // ------------------------------------------------------------------ keeping accounts

    @Test
    void endsTheSessionsOfWhoLosesARole() {
        var session = session(signIn(username, PASSWORD, "/"));

        asAdmin(() -> administration.change(
                username, administration.get(username).revision(), profile("译者", Role.REVIEWER), true));

        assertThat(mvc.get().uri(API).cookie(session)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(accounts.withRole(Role.REVIEWER))
                .extracting(Person::username)
                .contains(username);
        assertThat(accounts.withRole(Role.TRANSLATOR))
                .extracting(Person::username)
                .doesNotContain(username);
    }

    @Test
    void letsNobodyInWhoIsNotActive() {
        String token = as(username, () -> tokens.create("Export"));
        mvc.get().uri(API).with(basic(PASSWORD)).exchange();

        asAdmin(() -> administration.change(username, 0, profile("译者", Role.TRANSLATOR), false));

        assertThat(mvc.get().uri(API).with(basic(PASSWORD))).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(bearer(token)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(accounts.find(username)).isPresent();
        assertThat(accounts.withRole(Role.TRANSLATOR))
                .extracting(Person::username)
                .doesNotContain(username);
    }

    @Test
    void forgetsARememberedPasswordWhenItChanges() {
        assertThat(mvc.get().uri(API).with(basic(PASSWORD))).hasStatus(HttpStatus.NOT_FOUND);

        as(username, () -> {
            own.changePassword(PASSWORD, "another-horse-2", "10.0.0.1");
            return true;
        });

        assertThat(mvc.get().uri(API).with(basic(PASSWORD))).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(API).with(basic("another-horse-2"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesAChangeThatStartsFromAnOldState() {
        asAdmin(() -> administration.change(username, 0, profile("甲", Role.TRANSLATOR), true));

        assertThatExceptionOfType(ConcurrencyFailureException.class)
                .isThrownBy(() ->
                        asAdmin(() -> administration.change(username, 0, profile("乙", Role.TRANSLATOR), true)));
        assertThat(accounts.find(username))
                .get()
                .extracting(Person::nameChinese)
                .isEqualTo("甲");
    }

    @Test
    void keepsHowMuchSomebodyCanTake() {
        Account.Profile wanted = profile("甲", Role.TRANSLATOR);
        asAdmin(() -> administration.change(username, 0, strong(wanted, 5), true));

        assertThat(accounts.strengths(List.of(username)).get(username).loadLimit())
                .isEqualTo(5);
        assertThat(journal.history("account:" + username))
                .anySatisfy(passage -> assertThat(passage.detail()).containsEntry("loadLimit", "5"));
        assertThat(rejected("new", PASSWORD, strong(wanted, 0))).isEqualTo("loadLimit");
        assertThat(rejected("new", PASSWORD, strong(wanted, 100))).isEqualTo("loadLimit");
        Strength unheardOf = new Strength(Set.of("ASTROLOGY"), null);
        assertThat(rejected("new", PASSWORD, new Account.Profile("甲", "A", "library", Set.of(Role.AUTHOR), unheardOf)))
                .isEqualTo("skills");
    }

    private static Account.Profile strong(Account.Profile profile, int limit) {
        return new Account.Profile(
                profile.nameChinese(),
                profile.nameEnglish(),
                profile.department(),
                profile.roles(),
                new Strength(Set.of(), limit));
    }

    @Test
    void keepsOneAdministrator() {
        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> asAdmin(() -> administration.change(
                        "admin", administration.get("admin").revision(), profile("王磊", Role.AUTHOR), true)));
        assertThat(accounts.find("admin")).get().matches(person -> person.has(Role.ADMIN));
    }

    @Test
    void namesTheFieldThatBreaksItsLimit() {
        assertThat(rejected("Big", PASSWORD, profile("甲", Role.AUTHOR))).isEqualTo("username");
        assertThat(rejected(username, PASSWORD, profile("甲", Role.AUTHOR))).isEqualTo("username");
        assertThat(rejected("new", "short", profile("甲", Role.AUTHOR))).isEqualTo("password");
        assertThat(rejected("new", PASSWORD, profile(" ", Role.AUTHOR))).isEqualTo("nameChinese");
        assertThat(rejected("new", PASSWORD, profile("甲"))).isEqualTo("roles");
        assertThat(rejected("new", PASSWORD, new Account.Profile("甲", "A", "nowhere", Set.of(Role.AUTHOR))))
                .isEqualTo("department");
    }

    @Test
    void knowsDepartmentsByTheirChineseName() {
        String code = "d" + UUID.randomUUID();
        asAdmin(() -> departments.add(new Department(code, "部" + code, "Department")));

        assertThat(departments.byChineseName(" 部" + code + " "))
                .get()
                .extracting(Department::code)
                .isEqualTo(code);
        assertThat(departments.byChineseName("宣传部"))
                .get()
                .extracting(Department::code)
                .isEqualTo("publicity");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> asAdmin(() -> departments.add(new Department(code + "x", "宣传部", "X"))));
    }

    @Test
    void namesManyPeopleInOneStatement() throws Exception {
        var statements = SqlCounter.record(
                () -> assertThat(accounts.named(Set.of("author", "translator", "versatile", "nobody")))
                        .hasSize(3));

        assertThat(statements).hasSize(1);
        assertThat(accounts.named(Set.of())).isEqualTo(Map.of());
    }

    private String rejected(String name, String password, Account.Profile profile) {
        try {
            asAdmin(() -> administration.create(name, password, profile));
            return "nothing";
        } catch (InvalidRequestException refusal) {
            return refusal.problems().get(0).field();
        }
    }

    private List<JournalEvent> history() {
        return journal.history("account:" + username).stream()
                .map(Passage::event)
                .toList();
    }

    private void asAdmin(Runnable work) {
        as("admin", () -> {
            work.run();
            return true;
        });
    }

    private <T> T as(String actor, Supplier<T> work) {
        return accounts.actingAs(actor, work);
    }

    private MvcTestResult signIn(String name, String password, String to) {
        return mvc.post()
                .uri("/login")
                .param("username", name)
                .param("password", password)
                .param("to", to)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static Cookie session(MvcTestResult signedIn) {
        // Its product name comes from the real servlet container.
        return signedIn.getResponse().getCookie("SESSION");
    }

    private MvcTestResult bearer(String token) {
        return mvc.get().uri(API).header("Authorization", "Bearer " + token).exchange();
    }

    private RequestPostProcessor basic(String password) {
        return basic(username, password);
    }

    private static RequestPostProcessor basic(String name, String password) {
        return SecurityMockMvcRequestPostProcessors.httpBasic(name, password);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static Account.Profile profile(String chinese, Role... roles) {
        return new Account.Profile(chinese, "Name", "library", Set.of(roles));
    }
}
