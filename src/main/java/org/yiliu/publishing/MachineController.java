package org.yiliu.publishing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** What readers' machines read: the feed, the sitemap, and what they may visit. */
@Controller
class MachineController {

    private static final int FEED = 20;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final NewsSite news;
    private final PublicAnswers answers;
    private final Site site;

    MachineController(NewsSite news, PublicAnswers answers, Site site) {
        this.news = news;
        this.answers = answers;
        this.site = site;
    }

    @GetMapping("/news/feed.atom")
    @Nullable
    ResponseEntity<String> feed(HttpServletRequest request, HttpServletResponse response) {
        SiteState state = news.state();
        if (answers.isFresh(state, new ServletWebRequest(request, response))) {
            return null;
        }
        List<PublishedPage> pages = news.newest(FEED);
        return PublicAnswers.page(ATOM, AtomFeed.of(pages, site.of(request), state.changedAt()));
    }

    /** @param part from 1; without it all pages, or the list of parts when they are too many for one */
    @GetMapping("/sitemap.xml")
    @Nullable
    ResponseEntity<String> sitemap(
            @RequestParam(required = false) @Nullable Integer part,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (answers.isFresh(news.state(), new ServletWebRequest(request, response))) {
            return null;
        }
        return PublicAnswers.page(XML, sitemap(part, site.of(request)));
    }

    private String sitemap(@Nullable Integer part, Site.Identity here) {
        long total = part == null ? news.livePages() : 0;
        if (total > Sitemap.MOST) {
            return Sitemap.parts((int) ((total + Sitemap.MOST - 1) / Sitemap.MOST), here);
        }
        int offset = part == null ? 0 : (Math.max(1, Math.min(part, 1_000)) - 1) * Sitemap.MOST;
        return Sitemap.pages(news.places(offset, Sitemap.MOST), here);
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        String rules = """
                User-agent: *
                Allow: /news
                Allow: /css/
                Allow: /img/
                Allow: /sitemap.xml
                Disallow: /

                Sitemap: %s
                """;
        return PublicAnswers.page(TEXT, rules.formatted(site.of(request).absolute("/sitemap.xml")));
    }
}
