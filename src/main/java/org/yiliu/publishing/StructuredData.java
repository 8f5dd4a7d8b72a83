package org.yiliu.publishing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of itself to machines: schema.org's {@code NewsArticle} as JSON-LD. */
@Component
class StructuredData {

    private static final int HEADLINE = 110; // longer ones are cut by those who read this

    private final JsonMapper json;

    StructuredData(JsonMapper json) {
        this.json = json;
    }

    /** JSON that may stand inside a {@code script} element: no {@code <} in it. */
    String of(PublishedPage page, Site.Identity site) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("headline", page.title().length() > HEADLINE ? page.title().substring(0, HEADLINE) : page.title());
        article.put("description", page.description());
        article.put("inLanguage", "en");
        article.put("datePublished", HouseDates.DATES.iso(page.publishedAt()));
        article.put("dateModified", HouseDates.DATES.iso(page.updatedAt()));
        article.put("mainEntityOfPage", site.absolute("/news/" + page.slug()));
        article.put("articleSection", page.category().slug().replace('-', ' '));
        if (!page.pictures().isEmpty()) {
            article.put(
                    "image",
                    page.pictures().stream()
                            .map(picture -> site.absolute(picture.address()))
                            .toList());
        }
        Map<String, Object> publisher = organisation(site.organisation());
        article.put("author", page.byline().isEmpty() ? publisher : author(page));
        if (!page.translatedBy().isEmpty()) {
            article.put("translator", organisation(page.translatedBy()));
        }
        article.put("publisher", publisher);
        return json.writeValueAsString(article).replace("<", "\\u003c");
    }

    /** A byline other than the department it comes from is a person's. */
    private static Map<String, Object> author(PublishedPage page) {
        return called(page.byline().equals(page.origin()) ? "Organization" : "Person", page.byline());
    }

    private static Map<String, Object> organisation(String name) {
        return called("Organization", name);
    }

    private static Map<String, Object> called(String type, String name) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("@type", type);
        named.put("name", name);
        return named;
    }
}
