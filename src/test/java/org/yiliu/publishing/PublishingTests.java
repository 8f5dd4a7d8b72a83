package org.yiliu.publishing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.ReviewLevel;
import org.yiliu.media.Media;
import org.yiliu.review.Reviews;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Handover;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.Translations;

/** The module with a database and its site; the text comes from the first sample, its signatures are taken as given. */
@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
abstract class PublishingTests {

    static final String SLUG = "institute-holds-summary-meeting-party-history-learning-education";

    @Autowired
    Publications publications;

    @Autowired
    ViewCounter views;

    @Autowired
    MockMvcTester site;

    @Autowired
    JdbcClient sql;

    @Autowired
    Media media;

    @Autowired
    PageStore store;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @MockitoBean
    Articles articles;

    @MockitoBean
    Translations translations;

    @MockitoBean
    Reviews reviews;

    SampleNews sample;

    @BeforeEach
    void anArticleReadyToBePublished() {
        views.add();
        for (String table : List.of("page_text", "published_picture", "page_view", "published_page", "page_address")) {
            sql.sql("delete from " + table).update();
        }
        sample = new SampleNews(bytes -> media.store(bytes).hash());
        when(articles.get(SampleNews.NUMBER)).thenReturn(sample.article());
        when(articles.source(SampleNews.NUMBER, 1)).thenReturn(sample.source());
        stands(3, SampleNews.HASH, Function.identity());
    }

    /** Says what the article's English is now. */
    void stands(int version, String hash, Function<String, String> correction) {
        EnglishVersion english = sample.english(version, hash, correction);
        when(translations.contentHash(SampleNews.NUMBER)).thenReturn(hash);
        when(translations.freeze(eq(SampleNews.NUMBER), eq(Handover.PUBLISHED), any(), anyInt()))
                .thenReturn(english);
        when(translations.view(SampleNews.NUMBER))
                .thenReturn(new TranslationView(
                        SampleNews.NUMBER,
                        1,
                        english.lines().stream().map(PublishingTests::segment).toList()));
    }

    PublishedPage publish() {
        return publications.publish(SampleNews.NUMBER, ReviewLevel.required(3), 1);
    }

    /** Puts plain pages on the site, an hour apart, the last one newest. */
    void fill(int pages, Category category) {
        Instant first = Instant.parse("2026-02-01T00:00:00Z");
        for (int i = 1; i <= pages; i++) {
            String number = "YL-2025-%04d".formatted(category.ordinal() * 1000 + i);
            PublishedPage page = page(number, category, "Story number " + i, first.plusSeconds(3600L * i));
            transaction.executeWithoutResult(status -> {
                store.show(new Page(page, 1), page, page.publishedAt());
                store.countFrom(number);
            });
        }
    }

    private static PublishedPage page(String number, Category category, String title, Instant at) {
        return new PublishedPage(
                number,
                category.slug() + "-" + number.toLowerCase(java.util.Locale.ROOT),
                title,
                "What the story is about.",
                "<p>What the story is about, told at length.</p>",
                category,
                "Publicity Department",
                "Xu Nian",
                "Basic Course Department",
                LocalDate.of(2026, 1, 30),
                at,
                at,
                1,
                "6".repeat(64),
                List.of());
    }

    private static SegmentView segment(EnglishVersion.Line line) {
        return new SegmentView(
                line.position(),
                SampleNews.NUMBER,
                line.position(),
                line.block(),
                line.kind(),
                line.source(),
                null,
                line.target(),
                SegmentState.FINAL,
                1,
                null,
                null,
                null,
                "translator",
                null);
    }
}
