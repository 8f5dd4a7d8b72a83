package org.yiliu.workflow;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yiliu.account.Accounts;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.journal.Journal;
import org.yiliu.journal.Passage;
import org.yiliu.review.Decision;
import org.yiliu.review.Reviews;
import org.yiliu.review.SignOff;
import org.yiliu.translation.Comments;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;

/** The whole program, driven through its API, with articles of two sentences that stand wherever a test wants them. */
@SpringBootTest(properties = {"yiliu.data-dir=./target/h2/${random.uuid}", "yiliu.workflow.job-executor=false"})
@AutoConfigureMockMvc
abstract class ChangeRoom {

    static final String TITLE = "学校召开教学会议";
    static final String BODY = "会议在图书馆召开。校长出席会议。";
    static final String REVISED = "会议在报告厅召开。校长出席会议。";
    private static final List<String> ENGLISH = List.of(
            "University Holds Teaching Conference",
            "The conference took place in the library.",
            "The president attended the conference.");

    @Autowired
    Accounts accounts;

    @Autowired
    Articles articles;

    @Autowired
    Comments comments;

    @MockitoSpyBean
    Deadlines deadlines;

    @Autowired
    Journal journal;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    MockMvc mvc;

    @Autowired
    Reviews reviews;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Tasks tasks;

    @Autowired
    Translations translations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private UserDetailsService people;

    /** A new article that stands there, with whoever has it usually: three levels when it is assigned, otherwise two. */
    String at(Stage stage) {
        String number = draft(stage == Stage.ASSIGNING ? Category.PARTY_BUILDING : Category.CAMPUS_LIFE);
        if (stage == Stage.DRAFT) {
            return number;
        }
        as("author", () -> articles.submit(number));
        if (stage == Stage.ASSIGNING) {
            return number;
        }
        take(number, "translator");
        translate(number, "translator");
        if (stage == Stage.WITHDRAWN) {
            as("author", () -> articles.withdraw(number, "The event is cancelled."));
        }
        if (stage == Stage.TRANSLATING || stage == Stage.WITHDRAWN) {
            return number;
        }
        end(number, "translator", Completion.of(TaskOutcome.SUBMITTED));
        take(number, "reviewer");
        end(number, "reviewer", Completion.of(TaskOutcome.APPROVED));
        take(number, "chief");
        if (stage == Stage.REVIEWING) {
            return number;
        }
        end(number, "chief", Completion.of(TaskOutcome.APPROVED));
        take(number, "publisher");
        if (stage == Stage.SCHEDULED) {
            end(number, "publisher", new Completion(TaskOutcome.SCHEDULE, null, null, tomorrow(), null));
        } else if (stage == Stage.PUBLISHED) {
            publish(number);
        }
        return number;
    }

    String draft(Category category) {
        return as(
                "author",
                () -> articles.create(new NewArticle(TITLE, BODY, "markdown", category, null, null, null, null))
                        .article()
                        .number());
    }

    void take(String number, String username) {
        as(username, () -> tasks.claim(task(number, username)));
    }

    void end(String number, String username, Completion completion) {
        as(username, () -> tasks.complete(task(number, username), completion));
    }

    void publish(String number) {
        end(number, "publisher", Completion.of(TaskOutcome.PUBLISH_NOW));
        jobs(number).forEach(job -> management.executeJob(job.getId()));
    }

    /** Writes and confirms English for whatever has none, or is not confirmed. */
    void translate(String number, String username) {
        for (SegmentView segment : translations.view(number).segments()) {
            String english = ENGLISH.get(Math.min(segment.position(), ENGLISH.size()) - 1);
            if (segment.source().contains("报告厅")) {
                english = english.replace("library", "lecture hall");
            }
            write(number, username, segment, english);
        }
    }

    void write(String number, String username, SegmentView segment, String english) {
        as(
                username,
                () -> translations.save(number, segment.id(), segment.version(), english, SegmentState.TRANSLATED));
    }

    String task(String number, String username) {
        return as(username, () -> tasks.open(number).orElseThrow().id());
    }

    ArticleView article(String number) {
        return as("author", () -> articles.get(number));
    }

    /** The levels whose signatures stand, in the order they were given. */
    String signatures(String number) {
        return reviews.sheet(number).stream()
                .filter(line -> line.decision() == Decision.APPROVED && !line.voided())
                .map(SignOff::level)
                .map(ReviewLevel::name)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    String pen(String number) {
        return translations.pen(number).map(pen -> pen.holder()).orElse("");
    }

    List<Passage> passages(String number) {
        return journal.history(number);
    }

    List<Job> jobs(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    /** The step that a job runs. */
    String at(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    static Instant tomorrow() {
        return Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the API answers a person. */
    int posts(String username, String address, String json) throws Exception {
        return status(
                username,
                post("/api/v1" + address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json));
    }

    int revises(String number, String title, String body) throws Exception {
        return status(
                "author",
                put("/api/v1/articles/" + number + "/source")
                        .header("If-Match", "\"" + article(number).sourceVersion() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"%s\", \"body\": \"%s\", \"format\": \"markdown\"}"
                                .formatted(title, body)));
    }

    int status(String username, MockHttpServletRequestBuilder request) throws Exception {
        return answer(username, request).getStatus();
    }

    org.springframework.mock.web.MockHttpServletResponse answer(String username, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(user(people.loadUserByUsername(username)))
                        .with(csrf())
                        .locale(Locale.ENGLISH))
                .andReturn()
                .getResponse();
    }

    <T> T as(@Nullable String username, Supplier<T> work) {
        return accounts.actingAs(username, work);
    }
}
