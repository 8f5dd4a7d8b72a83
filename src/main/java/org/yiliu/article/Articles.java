package org.yiliu.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.yiliu.web.ItemPage;

/** Articles and their Chinese source versions. */
@Service
public class Articles {

    /** @throws ArticleNotFoundException if there is none */
    public ArticleView get(String number) {
        throw new UnsupportedOperationException();
    }

    /** These articles in one statement, by number; unknown ones are left out. */
    public Map<String, ArticleView> numbered(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    public ItemPage<ArticleView> search(ArticleFilter filter, Pageable page) {
        throw new UnsupportedOperationException();
    }

    /** All source versions, newest first, without loading their text is not promised. */
    public List<SourceVersion> sourceVersions(String number) {
        throw new UnsupportedOperationException();
    }

    /** @throws ArticleNotFoundException if there is no such article or version */
    public SourceVersion source(String number, int version) {
        throw new UnsupportedOperationException();
    }

    /** Records where the process says the article stands. Called by {@code workflow} alone. */
    public void stands(String number, Standing standing) {
        throw new UnsupportedOperationException();
    }

    /** Records who translates the article; null when it is offered to all again. */
    public void translatedBy(String number, @Nullable String username) {
        throw new UnsupportedOperationException();
    }

    /** Records the newest frozen English version and its title. */
    public void englishIs(String number, String titleEnglish, int targetVersion) {
        throw new UnsupportedOperationException();
    }

    /** Records that readers can see the article. */
    public void publishedAs(String number, String slug, Instant publishedAt) {
        throw new UnsupportedOperationException();
    }
}
