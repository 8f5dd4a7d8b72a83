package org.yiliu.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;

/** The whole program with its demo people; nothing is sent unless a test says so. One context for all tests here. */
@SpringBootTest(
        properties = {
            "yiliu.data-dir=target/test-data/notification",
            "yiliu.workflow.job-executor=false",
            "yiliu.notification.every=PT1H",
            "yiliu.notification.push-every=PT1H",
            "yiliu.notification.site-url=https://yiliu.example.edu",
            "yiliu.notification.from=译流 <yiliu@example.edu>",
            "yiliu.notification.webhooks.hosts=hooks.example.edu",
            "yiliu.notification.webhooks.timeout=2s"
        })
@AutoConfigureMockMvc
abstract class InNotification {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    Accounts accounts;

    @Autowired
    Articles articles;

    @Autowired
    TransactionTemplate transaction;

    String article = "";

    @DynamicPropertySource
    static void hasAMailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", Post::port);
    }

    @BeforeEach
    void beginsWithAnArticleAndNoMessages() {
        article = accounts.actingAs(
                "author",
                () -> articles.create(
                                new NewArticle("图书馆新馆开放", "第一句。", "text", Category.CAMPUS_LIFE, null, null, null, null))
                        .article()
                        .number());
        transaction.executeWithoutResult(status -> articles.translatedBy(article, "translator"));
        List.of("inbox_entry", "delivery", "mail_address", "mail_choice", "webhook")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        Post.forget();
    }

    /** Gives the person a confirmed address. */
    void hasAddress(String person, String language) {
        jdbc.sql("insert into mail_address (username, address, language, unsubscribe_token) values (?, ?, ?, ?)")
                .params(person, person + "@example.edu", language, "token-of-" + person)
                .update();
    }

    Passage happens(@Nullable String actor, JournalEvent event, Map<String, String> detail) {
        return transaction.execute(status -> journal.append(article, actor, event, 1, detail));
    }

    /** Whom it is told to, and as what, of this test's article. */
    Map<String, Kind> told() {
        Map<String, Kind> told = new LinkedHashMap<>();
        jdbc.sql("select recipient, kind from inbox_entry where subject = ? order by id")
                .param(article)
                .query((row, number) -> told.put(row.getString("recipient"), Kind.valueOf(row.getString("kind"))))
                .list();
        return told;
    }

    long rows() {
        return jdbc.sql("select count(*) from inbox_entry where subject = ?")
                .param(article)
                .query(Long.class)
                .single();
    }

    List<String> people(String role) {
        return accounts.withRole(org.yiliu.account.Role.valueOf(role)).stream()
                .map(person -> person.username())
                .toList();
    }
}
