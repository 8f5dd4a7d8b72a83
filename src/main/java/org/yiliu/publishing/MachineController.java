package org.yiliu.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    ResponseEntity<String> feed(HttpServletRequest request) {
        SiteState state = news.state();
        return answers.answer(
                state, request, ATOM, () -> AtomFeed.of(news.newest(FEED), site.of(request), state.changedAt()));
    }

    /** @param part from 1; without it all pages, or the list of parts when they are too many for one */
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(@RequestParam(required = false) @Nullable Integer part, HttpServletRequest request) {
        return answers.answer(news.state(), request, XML, () -> sitemap(part, site.of(request)));
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
        return PublicAnswers.english(ResponseEntity.ok(), TEXT)
                .body(rules.formatted(site.of(request).absolute("/sitemap.xml")));
    }
}
