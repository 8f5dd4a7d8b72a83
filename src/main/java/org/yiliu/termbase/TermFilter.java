package org.yiliu.termbase;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which entries to list; what is null is not asked for.
 *
 * @param text looked for in Chinese forms, their pinyin and English renderings, anywhere within
 */
record TermFilter(
        @Nullable String text,
        @Nullable TermState state,
        @Nullable TermStatus status,
        @Nullable String domain) {

    Specification<TermRow> rows() {
        return (entry, query, build) -> {
            var all = new ArrayList<Predicate>();
            if (state != null) {
                all.add(build.equal(entry.get("state"), state));
            }
            if (status != null) {
                all.add(build.equal(entry.get("status"), status));
            }
            if (domain != null && !domain.isBlank()) {
                all.add(build.equal(entry.get("domain"), domain.strip()));
            }
            if (text != null && !text.isBlank()) {
                all.add(build.like(entry.get("words"), SearchWords.pattern(text), '!'));
            }
            return build.and(all.toArray(Predicate[]::new));
        };
    }
}
