package org.yiliu.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Translations;

/** What the checks found at each hand-over, kept for reports. */
@Service
@Transactional
public class FindingRecords {

    private final GatePassageRepository passages;
    private final RecordedFindingRepository rows;
    private final Articles articles;
    private final Translations translations;
    private final Clock clock;

    FindingRecords(
            GatePassageRepository passages,
            RecordedFindingRepository rows,
            Articles articles,
            Translations translations,
            Clock clock) {
        this.passages = passages;
        this.rows = rows;
        this.articles = articles;
        this.translations = translations;
        this.clock = clock;
    }

    /** Adds what was found in the present text; the same text at the same step is kept once. */
    void keep(String number, Findings findings) {
        ArticleView article = articles.get(number);
        String hash = translations.contentHash(number);
        GatePassage passage = new GatePassage(article, version(article, hash), hash, clock.instant());
        boolean told = passages.findFirstByArticleNumberOrderByIdDesc(number)
                .filter(passage::repeats)
                .isPresent();
        if (!told) {
            long id = passages.save(passage).id();
            rows.saveAll(findings.items().stream()
                    .map(finding -> new RecordedFinding(id, finding))
                    .toList());
        }
    }

    /** Of one article, oldest first; in two statements. */
    @Transactional(readOnly = true)
    public List<GateRecord> of(String number) {
        Map<Long, List<GateRecord.Item>> items = rows.ofArticle(number).stream()
                .collect(Collectors.groupingBy(
                        RecordedFinding::passageId, Collectors.mapping(RecordedFinding::view, Collectors.toList())));
        return passages.findByArticleNumberOrderById(number).stream()
                .map(passage -> passage.view(items.getOrDefault(passage.id(), List.of())))
                .toList();
    }

    /** Per check, over all texts that passed the gate from {@code from} until before {@code to}; most found first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR', 'CHIEF_EDITOR')")
    public List<CheckFigures> figures(Instant from, Instant to) {
        return rows.figures(from, to);
    }

    /** The number of the version that says this, or that will be frozen of it. */
    private int version(ArticleView article, String hash) {
        return translations
                .latest(article.number())
                .map(latest -> same(latest, article, hash) ? latest.version() : latest.version() + 1)
                .orElse(1);
    }

    private static boolean same(EnglishVersion latest, ArticleView article, String hash) {
        return latest.contentHash().equals(hash) && latest.sourceVersion() == article.sourceVersion();
    }
}
