package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.support.SqlCounter;
import org.yiliu.translation.Comments;

/** What a page costs the database does not grow with what it shows. */
@SpringBootTest(
        properties = {
            "yiliu.data-dir=target/test-data/desk-statements",
            "spring.datasource.url=jdbc:h2:mem:desk-statements",
            "yiliu.demo.samples=true",
            "yiliu.workflow.job-executor=false"
        })
@AutoConfigureMockMvc
class DeskStatementsTests {

    private static final Map<String, List<String>> PAGES = Map.of(
            "author", List.of("/", "/articles"),
            "coordinator",
                    List.of("/", "/board", "/articles?stage=TRANSLATING", "/articles/YL-2026-0004?tab=discussion"),
            "translator", List.of("/", "/articles/YL-2026-0004?tab=versions"));

    @Autowired
    MockMvc mvc;

    @Autowired
    UserDetailsService people;

    @Autowired
    Accounts accounts;

    @Autowired
    Articles articles;

    @Autowired
    Comments comments;

    @Test
    void pagesCostTheSameHoweverMuchTheyShow() throws Exception {
        more(18); // every part of every page has something to show, and lists have a second page
        costs(); // what is kept in memory from the first look on
        Map<String, Integer> before = costs();

        more(12);

        assertThat(costs()).isEqualTo(before);
    }

    private void more(int rows) {
        accounts.actingAs("author", () -> {
            for (int i = 0; i < rows; i++) {
                NewArticle draft =
                        new NewArticle("新闻" + i, "第一句。第二句。", "text", Category.values()[i % 7], null, null, null, null);
                String number = articles.create(draft).article().number();
                if (i % 3 > 0) {
                    articles.submit(number);
                }
            }
            return null;
        });
        accounts.actingAs("translator", () -> {
            for (int i = 0; i < rows; i++) {
                comments.add("YL-2026-0004", null, "问题" + i);
            }
            return null;
        });
    }

    private Map<String, Integer> costs() throws Exception {
        Map<String, Integer> costs = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> each : PAGES.entrySet()) {
            for (String address : each.getValue()) {
                costs.put(
                        each.getKey() + " " + address,
                        SqlCounter.record(() -> mvc.perform(
                                                get(address).with(user(people.loadUserByUsername(each.getKey()))))
                                        .andExpect(status().isOk()))
                                .size());
            }
        }
        return costs;
    }
}
