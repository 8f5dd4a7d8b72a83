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
        SiteState state = news.state();
        long total = query.asksNothing() ? 0 : news.count(query);
        if (query.page() > 1 && query.offset() >= total) {
            return missing(request, response);
        }
        return answers.answer(
                state,
                request,
                PublicAnswers.HTML,
                () -> renderer.render("list", list(query, total), request, response));
    }

    @GetMapping("/news/{slug}")
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
        return answers.answer(found.site(), request, PublicAnswers.HTML, () -> {
            Map<String, Object> model = article(page, found.views(), site.of(request));
            return renderer.render("article", model, request, response);
        });
    }

    /** Whatever else is asked for below the site gets the site's own "not found". */
    @GetMapping("/news/**")
    ResponseEntity<String> missing(HttpServletRequest request, HttpServletResponse response) {
        return PublicAnswers.instead(HttpStatus.NOT_FOUND, renderer.render("missing", Map.of(), request, response));
    }

    private Map<String, Object> article(PublishedPage page, long views, Site.Identity here) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("views", views + this.views.pending(page.articleNumber()));
        model.put("newer", news.newer(page).orElse(null));
        model.put("older", news.older(page).orElse(null));
        model.put("more", news.more(page, MORE));
        model.put("structured", data.of(page, here));
        return model;
    }

    private Map<String, Object> list(NewsQuery query, long total) {
        List<Headline> found = total == 0 ? List.of() : news.list(query);
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
