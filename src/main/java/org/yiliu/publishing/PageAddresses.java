package org.yiliu.publishing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.yiliu.article.ArticleView;
import org.yiliu.translation.text.Slug;
import org.yiliu.web.InvalidRequestException;

/** Keeps public addresses unique, and an address once published for ever. */
@Component
class PageAddresses {

    private static final Pattern VALID = Pattern.compile("[a-z0-9-]{1,80}");
    private static final int LONGEST = 80;
    private static final int ROOM = 7;

    private final PageAddressRepository addresses;
    private final PageRepository pages;

    PageAddresses(PageAddressRepository addresses, PageRepository pages) {
        this.addresses = addresses;
        this.pages = pages;
    }

    /** The article's own address, or a free one made from the title. */
    String propose(ArticleView article, String englishTitle) {
        return addresses
                .findById(article.number())
                .map(PageAddress::slug)
                .orElseGet(
                        () -> free(englishTitle.isBlank() ? article.number().toLowerCase(Locale.ROOT) : englishTitle));
    }

    /** @throws SlugTakenException if another article has the address */
    String reserve(ArticleView article, @Nullable String wanted, String englishTitle) {
        String slug = wanted == null || wanted.isBlank() ? propose(article, englishTitle) : valid(wanted.strip());
        Optional<Page> published = pages.findById(article.number());
        if (published.isPresent()) {
            return kept(published.get().slug(), slug);
        }
        addresses
                .findBySlug(slug)
                .filter(other -> !other.articleNumber().equals(article.number()))
                .ifPresent(other -> {
                    throw new SlugTakenException(slug);
                });
        return store(article.number(), slug);
    }

    private String store(String number, String slug) {
        PageAddress address = addresses.findById(number).orElseGet(() -> new PageAddress(number, slug));
        address.moveTo(slug);
        try {
            return addresses.saveAndFlush(address).slug();
        } catch (DataIntegrityViolationException overtaken) {
            throw new SlugTakenException(slug);
        }
    }

    private static String kept(String slug, String wanted) {
        if (!slug.equals(wanted)) {
            throw InvalidRequestException.of("slug", "publishing.slug-kept");
        }
        return slug;
    }

    private static String valid(String slug) {
        if (!VALID.matcher(slug).matches() || slug.startsWith("-") || slug.endsWith("-")) {
            throw InvalidRequestException.of("slug", "publishing.slug-invalid");
        }
        return slug;
    }

    private String free(String title) {
        String base = Slug.propose(title);
        Set<String> taken = new HashSet<>(addresses.beginningWith(head(base)));
        String slug = base;
        for (int i = 2; taken.contains(slug); i++) {
            slug = head(base) + "-" + i;
        }
        return slug;
    }

    /** Leaves room for a number behind it. */
    private static String head(String slug) {
        return slug.substring(0, Math.min(slug.length(), LONGEST - ROOM));
    }
}
