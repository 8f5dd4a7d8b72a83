package org.yiliu.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiliu.article.Category;

/**
 * What a reader wants listed.
 *
 * @param section null for all
 * @param text what is looked for; null when nothing is, empty when the reader is still to say what
 * @param page from 1
 */
record NewsQuery(@Nullable Category section, @Nullable String text, int page) {

    static final int SIZE = 20;
    private static final int LAST_PAGE = 100_000;
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;

    /** Reads an address as it was typed; what makes no sense is as if it were not there. */
    static NewsQuery of(@Nullable String section, @Nullable String text, @Nullable String page) {
        return new NewsQuery(
                section == null ? null : Section.of(section).orElse(null),
                text == null
                        ? null
                        : text.strip().substring(0, Math.min(text.strip().length(), LONGEST)),
                number(page));
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
    }

    /** The words all of which a page must have, each at the beginning of a word of its own. */
    List<String> words() {
        return text == null
                ? List.of()
                : PageStore.words(text).stream().limit(MOST_WORDS).toList();
    }

    public boolean searches() {
        return text != null;
    }

    /** Whether nothing can be found since nothing was asked. */
    public boolean asksNothing() {
        return searches() && words().isEmpty();
    }

    /** Whether this is the site's or a section's front page, with a lead story. */
    boolean isFront() {
        return !searches() && page == 1;
    }

    int offset() {
        return (page - 1) * SIZE;
    }

    /** The one address of this list; {@code page} 1 is left out. */
    public String path(int wanted) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/news");
        if (section != null) {
            path.queryParam("section", section.slug());
        }
        if (text != null) {
            path.queryParam("q", "{q}");
        }
        if (wanted > 1) {
            path.queryParam("page", wanted);
        }
        return path.encode().buildAndExpand(text == null ? "" : text).toUriString();
    }
}
