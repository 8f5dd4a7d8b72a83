package org.yiliu.publishing;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes pages with all that hangs on them: words for the search, public pictures, the site's count of changes. */
@Component
class PageStore {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final PageRepository pages;
    private final JdbcClient sql;

    PageStore(PageRepository pages, JdbcClient sql) {
        this.pages = pages;
        this.sql = sql;
    }

    Optional<Page> find(String number) {
        return pages.findById(number);
    }

    void show(Page page, PublishedPage content, Instant now) {
        pages.saveAndFlush(page);
        forget(content.articleNumber());
        sql.sql("insert into page_text (article_number, words) values (?, ?)")
                .params(content.articleNumber(), spaced(words(content)))
                .update();
        for (int i = 0; i < content.pictures().size(); i++) {
            show(content.articleNumber(), i + 1, content.pictures().get(i));
        }
        changed(now);
    }

    void countFrom(String number) {
        sql.sql("insert into page_view (article_number, views) values (?, 0)")
                .param(number)
                .update();
    }

    void hide(Page page, String number, Instant now) {
        page.retract(now);
        pages.saveAndFlush(page);
        forget(number);
        changed(now);
    }

    /** The words of a text as the search compares them: lower case, without accents and marks. */
    static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(OTHERS.split(APOSTROPHES.matcher(plain).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> words(PublishedPage page) {
        return words(page.title() + " " + Jsoup.parseBodyFragment(page.body()).text());
    }

    private static String spaced(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }

    private void show(String number, int position, PublishedPage.Picture picture) {
        sql.sql("""
                        insert into published_picture
                          (article_number, position_number, content_hash, width, height, caption)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(number, position, picture.hash(), picture.width(), picture.height(), picture.alt())
                .update();
    }

    private void forget(String number) {
        sql.sql("delete from page_text where article_number = ?").param(number).update();
        sql.sql("delete from published_picture where article_number = ?")
                .param(number)
                .update();
    }

    /** Last, since all publications wait for each other from here until they commit: the count never goes back. */
    private void changed(Instant now) {
        sql.sql("update public_site set revision = revision + 1, changed_at = ? where id = 1")
                .param(LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }
}
