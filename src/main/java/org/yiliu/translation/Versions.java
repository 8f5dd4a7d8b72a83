package org.yiliu.translation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.SourceVersion;
import org.yiliu.translation.text.ContentHash;
import org.yiliu.translation.text.SegmentKind;
import org.yiliu.translation.text.Structure;

/** Frozen English versions: what each hand-over handed over. */
@Component
class Versions {

    private final FrozenVersionRepository rows;
    private final SegmentRepository segments;
    private final Articles articles;
    private final Accounts accounts;
    private final Lines lines;
    private final Clock clock;

    Versions(
            FrozenVersionRepository rows,
            SegmentRepository segments,
            Articles articles,
            Accounts accounts,
            Lines lines,
            Clock clock) {
        this.rows = rows;
        this.segments = segments;
        this.articles = articles;
        this.accounts = accounts;
        this.lines = lines;
        this.clock = clock;
    }

    ArticleView article(String number) {
        return articles.get(number);
    }

    EnglishVersion freeze(String number, Handover handover, @Nullable ReviewLevel level, int round) {
        ArticleView article = articles.get(number);
        List<EnglishVersion.Line> present = present(number);
        String hash = hash(article, present);
        Optional<FrozenVersion> newest = rows.findFirstByArticleNumberOrderByVersionDesc(number);
        EnglishVersion last = newest.map(row -> row.view(lines)).orElse(null);
        if (last != null && last.contentHash().equals(hash) && last.sourceVersion() == article.sourceVersion()) {
            return last;
        }
        EnglishVersion version = new EnglishVersion(
                number,
                last == null ? 1 : last.version() + 1,
                article.sourceVersion(),
                handover,
                level,
                round,
                accounts.currentIfAny().map(Person::username).orElse(null),
                clock.instant(),
                hash,
                present);
        rows.save(new FrozenVersion(version, lines.write(present)));
        articles.englishIs(number, version.title(), version.version());
        return version;
    }

    List<EnglishVersion> all(String number) {
        return rows.findByArticleNumberOrderByVersionDesc(number).stream()
                .map(row -> row.view(lines))
                .toList();
    }

    Optional<EnglishVersion> latest(String number) {
        return rows.findFirstByArticleNumberOrderByVersionDesc(number).map(row -> row.view(lines));
    }

    EnglishVersion get(String number, int version) {
        return rows.findByArticleNumberAndVersion(number, version)
                .map(row -> row.view(lines))
                .orElseThrow(() -> new VersionNotFoundException(number, version));
    }

    String presentHash(String number) {
        return hash(articles.get(number), present(number));
    }

    private List<EnglishVersion.Line> present(String number) {
        return segments.ofArticle(number).stream().map(Segment::line).toList();
    }

    private String hash(ArticleView article, List<EnglishVersion.Line> present) {
        SourceVersion source = articles.source(article.number(), article.sourceVersion());
        Set<SegmentKind> kinds = present.stream().map(EnglishVersion.Line::kind).collect(Collectors.toSet());
        String title = present.stream()
                .filter(line -> line.kind() == SegmentKind.TITLE)
                .map(EnglishVersion.Line::target)
                .findFirst()
                .orElse("");
        return ContentHash.of(
                title,
                present.stream()
                        .map(line -> new ContentHash.Line(line.kind(), line.target()))
                        .toList(),
                Structure.matching(kinds, source.title(), source.html()).pictures());
    }
}
