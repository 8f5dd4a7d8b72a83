package org.yiliu.publishing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The public English site. No session, no cookie, no script. */
@Controller
class NewsController {

    private static final int MORE = 5;
    private static final int BESIDE_LEAD = 3;

    private final NewsSite news;
    private final NewsRenderer renderer;
    private final PublicAnswers answers;
    private final ViewCounter views;
    private final StructuredData data;
    private final Site site;

    NewsController(
            NewsSite news,
            NewsRenderer renderer,
            PublicAnswers answers,
            ViewCounter views,
            StructuredData data,
            Site site) {
        this.news = news;
        this.renderer = renderer;
        this.answers = answers;
        this.views = views;
        this.data = data;
        this.site = site;
    }

    @GetMapping({"/news", "/news/"})
    @Nullable
    ResponseEntity<String> list(
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            HttpServletRequest request,
            HttpServletResponse response) {
        NewsQuery query = NewsQuery.of(section, q, page);
        if (section != null && query.section() == null) {
            return missing(request, response);
        }
        if (answers.isFresh(news.state(), new ServletWebRequest(request, response))) {
            return null;
        }
        List<Headline> found = query.asksNothing() ? List.of() : news.list(query);
        if (found.isEmpty() && query.page() > 1) {
            return missing(request, response);
        }
        Map<String, Object> model = lists(query, found);
        return PublicAnswers.page(PublicAnswers.HTML, renderer.render("list", model, request, response));
    }

    @GetMapping("/news/{slug}")
    @Nullable
    ResponseEntity<String> article(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        NewsSite.Found found = news.at(slug);
        PublishedPage page = found.page();
        if (page == null) {
            return missing(request, response);
        }
        if (!found.live()) {
            return PublicAnswers.instead(HttpStatus.GONE, renderer.render("gone", Map.of(), request, response));
        }
        views.count(page.articleNumber(), request);
        if (answers.isFresh(found.site(), new ServletWebRequest(request, response))) {
            return null;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("views", found.views() + views.pending(page.articleNumber()));
        model.put("newer", news.newer(page).orElse(null));
        model.put("older", news.older(page).orElse(null));
        model.put("more", news.more(page, MORE));
        model.put("structured", data.of(page, site.of(request)));
        return PublicAnswers.page(PublicAnswers.HTML, renderer.render("article", model, request, response));
    }

    /** Whatever else is asked for below the site gets the site's own "not found". */
    @GetMapping("/news/**")
    ResponseEntity<String> missing(HttpServletRequest request, HttpServletResponse response) {
        return PublicAnswers.instead(HttpStatus.NOT_FOUND, renderer.render("missing", Map.of(), request, response));
    }

    private Map<String, Object> lists(NewsQuery query, List<Headline> found) {
        long total = query.asksNothing() ? 0 : news.count(query);
        int leads = query.isFront() ? Math.min(found.size(), 1 + BESIDE_LEAD) : 0;
        Map<String, Object> model = new HashMap<>();
        model.put("query", query);
        model.put("total", total);
        model.put("lead", leads > 0 ? found.get(0) : null);
        model.put("beside", leads > 1 ? found.subList(1, leads) : List.of());
        model.put("river", found.subList(leads, found.size()));
        model.put("pages", (total + NewsQuery.SIZE - 1) / NewsQuery.SIZE);
        return model;
    }
}
