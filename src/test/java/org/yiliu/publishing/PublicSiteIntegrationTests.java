package org.yiliu.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.yiliu.article.Category;
import org.yiliu.article.ReviewLevel;
import org.yiliu.support.HtmlChecker;
import org.yiliu.support.SqlCounter;

/** The site as a reader's browser, a feed reader and a crawler get it. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:public-site;DB_CLOSE_DELAY=-1")
class PublicSiteIntegrationTests extends PublishingTests {

    private static final Pattern WEIGHS = Pattern.compile("(?:href|src)=\"(/(?:css|js|img)/[^\"]+)\"");

    @BeforeEach
    void onePublishedArticle() {
        publish();
    }

    @Test
    void showsWhatAReaderWantsToKnow() {
        Document page = Jsoup.parse(body("/news/" + SLUG));

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).startsWith("Institute Holds Summary Meeting");
        assertThat(page.select(".facts").text())
                .contains("Released January 27, 2026")
                .contains("Source: Publicity Department")
                .contains("Translated by Basic Course Department");
        assertThat(page.select("figure img")).hasSize(2).allSatisfy(picture -> {
            assertThat(picture.attr("alt")).isNotBlank();
            assertThat(picture.attr("width")).isEqualTo("1376");
        });
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("http://localhost/news/" + SLUG);
        assertThat(page.select("script[type='application/ld+json']").html()).contains("\"NewsArticle\"");
        assertThat(page.select("meta[property='og:image']").attr("content"))
                .startsWith("http://localhost/news/pictures/");
        assertThat(page.html()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void speaksEnglishWhateverTheBrowserSpeaks() {
        assertThat(site.get().uri("/news").header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN"))
                .hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en")
                .bodyText()
                .contains("All news");
    }

    @Test
    void needsNoSessionAndSetsNoCookie() {
        for (String address : addresses()) {
            MvcTestResult answer = site.get().uri(address).exchange();

            assertThat(answer.getRequest().getSession(false)).as(address).isNull();
            assertThat(answer).doesNotContainHeader(HttpHeaders.SET_COOKIE);
        }
    }

    @Test
    void writesCleanHtml() {
        fill(30, Category.TEACHING);
        for (String address : addresses()) {
            if (!address.contains(".")) {
                assertThat(HtmlChecker.errors(body(address))).as(address).isEmpty();
            }
        }
    }

    @Test
    void staysUnderAHundredKilobytesWithoutItsPictures() throws Exception {
        fill(30, Category.PARTY_BUILDING);
        String html = body("/news/" + SLUG);
        long weight = html.getBytes(StandardCharsets.UTF_8).length;
        Matcher part = WEIGHS.matcher(html);
        while (part.find()) {
            weight += site.get().uri(part.group(1)).exchange().getResponse().getContentAsByteArray().length;
        }

        assertThat(weight).isBetween(10_000L, 100_000L);
    }

    @Test
    void answers304WhileNothingChanged() {
        for (String address : List.of("/news", "/news/" + SLUG, "/news/feed.atom", "/sitemap.xml")) {
            MvcTestResult first = site.get().uri(address).exchange();
            String etag = first.getResponse().getHeader(HttpHeaders.ETAG);

            assertThat(first.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("public", "max-age=60");
            assertThat(first).containsHeader(HttpHeaders.LAST_MODIFIED);
            assertThat(site.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, etag))
                    .hasStatus(HttpStatus.NOT_MODIFIED);
            assertThat(site.get()
                            .uri(address)
                            .header(
                                    HttpHeaders.IF_MODIFIED_SINCE,
                                    first.getResponse().getHeader(HttpHeaders.LAST_MODIFIED)))
                    .hasStatus(HttpStatus.NOT_MODIFIED);
        }
    }

    @Test
    void answersAnewAfterACorrection() {
        String etag = site.get().uri("/news/" + SLUG).exchange().getResponse().getHeader(HttpHeaders.ETAG);
        stands(4, "7".repeat(64), text -> text.replace("Erudite Hall", "Erudite Building"));
        publications.publish(SampleNews.NUMBER, ReviewLevel.required(3), 2);

        assertThat(site.get().uri("/news/" + SLUG).header(HttpHeaders.IF_NONE_MATCH, etag))
                .hasStatusOk()
                .bodyText()
                .contains("Erudite Building")
                .contains("Updated <time");
    }

    @Test
    void keepsTheTagWhileReadersCome() {
        String etag = site.get().uri("/news/" + SLUG).exchange().getResponse().getHeader(HttpHeaders.ETAG);
        site.get().uri("/news/" + SLUG).exchange();
        views.add();

        assertThat(site.get().uri("/news/" + SLUG)).hasHeader(HttpHeaders.ETAG, etag);
    }

    @Test
    void countsReadersButNotMachines() {
        site.get().uri("/news/" + SLUG).exchange();
        site.get()
                .uri("/news/" + SLUG)
                .header(HttpHeaders.USER_AGENT, "Googlebot/2.1")
                .exchange();
        site.head().uri("/news/" + SLUG).exchange();

        assertThat(body("/news/" + SLUG)).contains("2 views");
    }

    @Test
    void goneIsGoneEverywhere() {
        String picture = publications
                .find(SampleNews.NUMBER)
                .orElseThrow()
                .pictures()
                .get(0)
                .address();
        publications.retract(SampleNews.NUMBER, "The reason is not for readers.");

        assertThat(site.get().uri("/news/" + SLUG))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("withdrawn")
                .doesNotContain("not for readers")
                .doesNotContain("Erudite Hall");
        assertThat(site.get().uri(picture)).hasStatus(HttpStatus.NOT_FOUND);
        for (String address : List.of("/news", "/news?q=erudite", "/news/feed.atom", "/sitemap.xml")) {
            assertThat(body(address)).as(address).doesNotContain(SLUG);
        }
    }

    @Test
    void answersUnknownAddressesInItsOwnLook() {
        for (String address :
                List.of("/news/nothing", "/news/a/b", "/news?section=x", "/news?page=9", "/news/pictures/x")) {
            assertThat(site.get().uri(address))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .contains("There is no page at this address")
                    .contains("/css/public");
        }
    }

    @Test
    void linksToStyleSheetsByTheirContentSoThatBrowsersKeepThemForAYear() {
        Matcher link = Pattern.compile("/css/public-[0-9a-f]{32}\\.css").matcher(body("/news"));

        assertThat(link.find()).isTrue();
        MvcTestResult answer = site.get().uri(link.group()).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("public", "max-age=31536000");
    }

    @Test
    void servesPicturesOfLivePagesAlone() {
        PublishedPage.Picture shown =
                publications.find(SampleNews.NUMBER).orElseThrow().pictures().get(0);
        MvcTestResult answer = site.get().uri(shown.address()).exchange();

        assertThat(answer).hasStatusOk().hasContentType("image/png");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("immutable");
        assertThat(site.get().uri(shown.address()).header(HttpHeaders.IF_NONE_MATCH, '"' + shown.hash() + '"'))
                .hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(site.get().uri("/news/pictures/" + "0".repeat(64))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void findsWordsOfHeadlineAndText() {
        fill(3, Category.RESEARCH);

        assertThat(body("/news?q=ERUDITE+partyhistory")).doesNotContain(SLUG);
        assertThat(body("/news?q=ERUDITE+hist")).contains(SLUG);
        assertThat(body("/news?q=story")).contains("Story number 3").doesNotContain(SLUG);
        assertThat(body("/news?q=story&section=teaching")).contains("Nothing found for");
        assertThat(body("/news?q=%25")).contains("Type a word");
        assertThat(body("/news?q=%3Cscript%3Ealert")).doesNotContain("<script>alert");
    }

    @Test
    void turnsPagesFromNewestToOldest() {
        fill(45, Category.CAMPUS_LIFE);

        Document first = Jsoup.parse(body("/news?section=campus-life"));
        Document last = Jsoup.parse(body("/news?section=campus-life&page=3"));

        assertThat(first.select(".lead h2").text()).isEqualTo("Story number 45");
        assertThat(first.select(".pages").text()).contains("Page 1 of 3");
        assertThat(first.select(".pages a[rel=next]").attr("href")).isEqualTo("/news?section=campus-life&page=2");
        assertThat(last.select(".river h2").eachText())
                .containsExactly(
                        "Story number 5", "Story number 4", "Story number 3", "Story number 2", "Story number 1");
    }

    @Test
    void leadsToTheNewsBeforeAndAfter() {
        fill(3, Category.PARTY_BUILDING);

        Document page = Jsoup.parse(body("/news/" + "party-building-yl-2025-0002"));

        assertThat(page.select(".turn-older").text()).contains("Story number 1");
        assertThat(page.select(".turn-newer").text()).contains("Story number 3");
        assertThat(page.select(".aside li").text()).contains("Story number 3").contains("Institute Holds");
    }

    @Test
    void costsTheSameHoweverManyPagesThereAre() throws Exception {
        assertThat(SqlCounter.record(() -> body("/news"))).hasSizeLessThanOrEqualTo(3);
        assertThat(SqlCounter.record(() -> body("/news/" + SLUG))).hasSizeLessThanOrEqualTo(4);

        fill(60, Category.TEACHING);

        assertThat(SqlCounter.record(() -> body("/news"))).hasSizeLessThanOrEqualTo(3);
        assertThat(SqlCounter.record(() -> body("/news?page=2&q=story"))).hasSizeLessThanOrEqualTo(3);
        assertThat(SqlCounter.record(() -> body("/news/" + SLUG))).hasSizeLessThanOrEqualTo(4);
        assertThat(SqlCounter.record(() -> body("/news/feed.atom"))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void feedsReaders() throws Exception {
        fill(25, Category.TEACHING);

        Element feed = xml("/news/feed.atom", "application/atom+xml");

        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (String required : List.of("id", "title", "updated")) {
            assertThat(child(feed, required)).isNotBlank();
        }
        var entries = feed.getElementsByTagNameNS("*", "entry");
        assertThat(entries.getLength()).isEqualTo(20);
        Element first = (Element) entries.item(0);
        for (String required : List.of("id", "title", "updated", "published", "summary")) {
            assertThat(child(first, required)).isNotBlank();
        }
        assertThat(((Element) first.getElementsByTagNameNS("*", "link").item(0)).getAttribute("href"))
                .isEqualTo("http://localhost/news/" + SLUG);
        assertThat(child(first, "content")).contains("src=\"http://localhost/news/pictures/");
    }

    @Test
    void tellsCrawlersWhatToRead() throws Exception {
        assertThat(xml("/sitemap.xml", "application/xml").getTextContent()).contains("http://localhost/news/" + SLUG);
        assertThat(body("/robots.txt"))
                .contains("Allow: /news")
                .contains("Disallow: /\n")
                .contains("Sitemap: http://localhost/sitemap.xml");
    }

    private static List<String> addresses() {
        return List.of(
                "/news",
                "/news?page=2&section=teaching",
                "/news?section=research",
                "/news?q=",
                "/news?q=meeting",
                "/news?q=nothing+of+this",
                "/news/" + SLUG,
                "/news/unknown",
                "/news/feed.atom",
                "/sitemap.xml",
                "/robots.txt");
    }

    private String body(String address) {
        return new String(
                site.get()
                        .uri(java.net.URI.create(address))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private Element xml(String address, String type) throws Exception {
        assertThat(site.get().uri(address)).hasStatusOk().hasContentTypeCompatibleWith(type);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(body(address))))
                .getDocumentElement();
    }

    private static String child(Element parent, String name) {
        var found = parent.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
