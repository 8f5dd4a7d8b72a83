package org.yiliu.publishing;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Writes sitemaps (sitemaps.org, 0.9): one list of pages, or beyond {@link #MOST} pages a list of such lists. */
final class Sitemap {

    /** A sitemap may hold 50,000 addresses. */
    static final int MOST = 50_000;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private Sitemap() {}

    static String pages(List<NewsSite.Place> places, Site.Identity site) {
        StringBuilder xml = new StringBuilder(HEAD).append("<urlset").append(NAMESPACE);
        for (NewsSite.Place place : places) {
            xml.append("<url>").append(address(site.absolute("/news/" + place.slug())));
            xml.append("<lastmod>").append(place.updatedAt().truncatedTo(ChronoUnit.SECONDS));
            xml.append("</lastmod></url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    static String parts(int count, Site.Identity site) {
        StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex").append(NAMESPACE);
        for (int part = 1; part <= count; part++) {
            xml.append("<sitemap>").append(address(site.absolute("/sitemap.xml?part=" + part)));
            xml.append("</sitemap>\n");
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    private static String address(String address) {
        return "<loc>" + HtmlUtils.htmlEscape(address) + "</loc>";
    }
}
