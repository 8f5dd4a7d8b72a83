package org.yiliu.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.review.SignedTextChangedException;
import org.yiliu.translation.TranslationView;
import org.yiliu.web.InvalidRequestException;

/** What publishing does, on either database. */
abstract class PublicationsTests extends PublishingTests {

    @Autowired
    private Journal journal;

    @Test
    void publishesTheSignedTextAsAPage() {
        PublishedPage page = publish();

        assertThat(page.slug()).isEqualTo(SLUG);
        assertThat(page.title()).isEqualTo("Institute Holds Summary Meeting on Party History Learning and Education");
        assertThat(page.description())
                .startsWith("On January 26, Shenyang Institute")
                .endsWith("…")
                .hasSizeLessThan(162);
        assertThat(page.origin()).isEqualTo("Publicity Department");
        assertThat(page.translatedBy()).isEqualTo("Basic Course Department");
        assertThat(page.body()).contains("35 projects with 67 measures").doesNotContainPattern("\\p{IsHan}");
        assertThat(page.pictures()).hasSize(2).allSatisfy(picture -> {
            assertThat(page.body()).contains("src=\"" + picture.address() + "\"");
            assertThat(picture.alt()).contains("Illustration: Publicity Department");
            assertThat(picture.width()).isEqualTo(1376);
        });
        assertThat(publications.find(SampleNews.NUMBER)).contains(page);
        verify(articles).publishedAs(SampleNews.NUMBER, SLUG, page.publishedAt());
    }

    @Test
    void doesItsWorkOnceWhenRunTwice() {
        long before = journalled(JournalEvent.PUBLISHED);

        PublishedPage first = publish();
        PublishedPage second = publish();

        assertThat(second).isEqualTo(first);
        assertThat(journalled(JournalEvent.PUBLISHED)).isEqualTo(before + 1);
        verify(articles, times(1)).publishedAs(any(), any(), any());
    }

    @Test
    void stopsIfTheTextIsNotWhatWasSigned() {
        doThrow(new SignedTextChangedException(SampleNews.NUMBER))
                .when(reviews)
                .requireSigned(SampleNews.NUMBER, ReviewLevel.required(3));

        assertThatExceptionOfType(SignedTextChangedException.class).isThrownBy(this::publish);

        assertThat(publications.find(SampleNews.NUMBER)).isEmpty();
    }

    @Test
    void keepsAddressAndFirstPublicationWhenCorrected() {
        PublishedPage first = publish();
        stands(4, "7".repeat(64), text -> text.replace("Erudite Hall", "Erudite Building"));

        PublishedPage corrected = publications.publish(SampleNews.NUMBER, ReviewLevel.required(3), 2);

        assertThat(corrected.slug()).isEqualTo(first.slug());
        assertThat(corrected.publishedAt()).isEqualTo(first.publishedAt());
        assertThat(corrected.updatedAt()).isAfter(first.updatedAt());
        assertThat(corrected.body()).contains("Erudite Building");
        assertThat(publications.find(SampleNews.NUMBER)).contains(corrected);
    }

    @Test
    void takesAPageOffTheSiteOnce() {
        publish();
        long before = journalled(JournalEvent.RETRACTED);

        publications.retract(SampleNews.NUMBER, "A name was wrong.");
        publications.retract(SampleNews.NUMBER, "A name was wrong.");

        assertThat(publications.find(SampleNews.NUMBER)).isEmpty();
        assertThat(journalled(JournalEvent.RETRACTED)).isEqualTo(before + 1);
    }

    @Test
    void retractsNothingWhereNothingWasPublished() {
        publications.retract(SampleNews.NUMBER, "Withdrawn before.");

        assertThat(publications.find(SampleNews.NUMBER)).isEmpty();
    }

    @Test
    void previewsThePageThatWillBePublished() {
        PublishedPage preview = accounts.actingAs("publisher", () -> publications.preview(SampleNews.NUMBER));

        PublishedPage page = publish();

        assertThat(preview.body()).isEqualTo(page.body());
        assertThat(preview.title()).isEqualTo(page.title());
        assertThat(preview.slug()).isEqualTo(page.slug());
    }

    @Test
    void refusesAnAddressThatAnotherArticleHas() {
        anotherArticle("YL-2026-0002");
        publications.reserveSlug("YL-2026-0002", "party-history");

        assertThatExceptionOfType(SlugTakenException.class)
                .isThrownBy(() -> publications.reserveSlug(SampleNews.NUMBER, "party-history"));
    }

    @Test
    void proposesAFreeAddress() {
        anotherArticle("YL-2026-0002");
        publications.reserveSlug("YL-2026-0002", SLUG);

        assertThat(publications.proposeSlug(SampleNews.NUMBER)).isEqualTo(SLUG + "-2");
    }

    @Test
    void letsAnAddressBeChangedUntilItIsPublished() {
        publications.reserveSlug(SampleNews.NUMBER, "first-thought");
        publications.reserveSlug(SampleNews.NUMBER, "second-thought");

        assertThat(publish().slug()).isEqualTo("second-thought");
        assertThat(publications.reserveSlug(SampleNews.NUMBER, null)).isEqualTo("second-thought");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> publications.reserveSlug(SampleNews.NUMBER, "third-thought"));
    }

    @Test
    void refusesAnAddressThatIsNone() {
        for (String slug : new String[] {"Capital", "a b", "-a", "a-", "ü", "x".repeat(81), "../login"}) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> publications.reserveSlug(SampleNews.NUMBER, slug));
        }
    }

    @Test
    void addsUpViewsInOneBatch() {
        publish();
        var reader = new MockHttpServletRequest("GET", "/news/" + SLUG);
        for (int i = 0; i < 5; i++) {
            views.count(SampleNews.NUMBER, reader);
        }

        views.add();
        views.add();

        assertThat(views.pending(SampleNews.NUMBER)).isZero();
        assertThat(sql.sql("select views from page_view where article_number = ?")
                        .param(SampleNews.NUMBER)
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    private long journalled(JournalEvent event) {
        return journal.history(SampleNews.NUMBER).stream()
                .map(Passage::event)
                .filter(event::equals)
                .count();
    }

    private void anotherArticle(String number) {
        when(articles.get(number)).thenReturn(sample.article(number));
        when(translations.view(number)).thenReturn(new TranslationView(number, 1, List.of()));
    }
}
