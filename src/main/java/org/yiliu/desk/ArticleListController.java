package org.yiliu.desk;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.Stage;
import org.yiliu.review.Reviews;
import org.yiliu.review.SignOff;
import org.yiliu.web.ItemPage;

/** {@code /articles}: all articles the reader may know of; the filters are the address. */
@Controller
class ArticleListController {

    private static final int CSV_PAGE = 200;
    private static final int CSV_LIMIT = 10_000;

    private final Articles articles;
    private final Accounts accounts;
    private final Reviews reviews;
    private final Attempts attempts;

    ArticleListController(Articles articles, Accounts accounts, Reviews reviews, Attempts attempts) {
        this.articles = articles;
        this.accounts = accounts;
        this.reviews = reviews;
        this.attempts = attempts;
    }

    @GetMapping("/articles")
    String list(@ModelAttribute("query") ArticleListQuery query, Model model) {
        fill(query, model);
        return "desk/article-list";
    }

    @HxRequest
    @GetMapping("/articles")
    String rows(@ModelAttribute("query") ArticleListQuery query, Model model) {
        fill(query, model);
        return "desk/article-list :: article-list";
    }

    @GetMapping("/articles.csv")
    void csv(@ModelAttribute("query") ArticleListQuery query, Locale reader, HttpServletResponse answer)
            throws IOException {
        answer.setContentType("text/csv");
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.setHeader("Content-Disposition", "attachment; filename=\"articles.csv\"");
        ArticleCsv csv = new ArticleCsv(attempts.words(reader));
        Writer out = answer.getWriter();
        out.write(ArticleCsv.BYTE_ORDER_MARK + csv.head());
        for (int page = 0; page * CSV_PAGE < CSV_LIMIT; page++) {
            ItemPage<ArticleView> rows = articles.search(query.filter(), query.pageRequest(page, CSV_PAGE));
            Map<String, Person> people = people(rows.items());
            for (ArticleView article : rows.items()) {
                out.write(csv.row(article, people, reader));
            }
            if (page + 1 >= rows.pages()) {
                break;
            }
        }
    }

    private void fill(ArticleListQuery query, Model model) {
        ItemPage<ArticleView> page = articles.search(query.filter(), query.pageRequest());
        Map<String, List<SignOff>> sheets =
                reviews.sheets(page.items().stream().map(ArticleView::number).toList());
        model.addAttribute("page", page);
        model.addAttribute("seals", seals(page.items(), sheets));
        model.addAttribute("people", people(page.items()));
        model.addAttribute("translators", accounts.withRole(Role.TRANSLATOR));
        model.addAttribute("me", accounts.current());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("categories", Category.values());
        model.addAttribute("sorts", ArticleListQuery.SORTS);
    }

    private static Map<String, List<Seal>> seals(List<ArticleView> articles, Map<String, List<SignOff>> sheets) {
        return articles.stream()
                .collect(Collectors.toMap(
                        ArticleView::number,
                        article ->
                                Seal.of(sheets.getOrDefault(article.number(), List.of()), article.level(), List.of())));
    }

    private Map<String, Person> people(Collection<ArticleView> articles) {
        Set<String> names = articles.stream()
                .flatMap(article -> Stream.of(article.author(), article.translator(), article.assignee()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return accounts.named(names);
    }
}
