package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.translation.Translations;
import org.yiliu.translation.VersionNotFoundException;
import org.yiliu.translation.text.Compare;
import org.yiliu.translation.text.Granularity;
import org.yiliu.translation.text.VersionRow;

/** Puts two versions of one language side by side. */
@Component
class ComparePages {

    private final Articles articles;
    private final Translations translations;
    private final Accounts accounts;

    ComparePages(Articles articles, Translations translations, Accounts accounts) {
        this.articles = articles;
        this.translations = translations;
        this.accounts = accounts;
    }

    /**
     * @param from null takes the version before {@code to}
     * @param to null takes the newest
     * @throws VersionNotFoundException (404) if there is no such version
     */
    ComparePage of(String number, boolean chinese, @Nullable Integer from, @Nullable Integer to) {
        ArticleView article = articles.get(number);
        List<ComparedVersion> versions = chinese
                ? articles.sourceVersions(number).stream()
                        .map(ComparedVersion::of)
                        .toList()
                : translations.versions(number).stream()
                        .map(ComparedVersion::of)
                        .toList();
        Map<String, Person> people = accounts.named(versions.stream()
                .map(ComparedVersion::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        if (versions.isEmpty()) {
            return new ComparePage(article, chinese, versions, null, null, List.of(), people);
        }
        ComparedVersion after = to == null ? versions.get(0) : named(number, versions, to);
        ComparedVersion before = from == null ? earlier(versions, after) : named(number, versions, from);
        Granularity granularity = chinese ? Granularity.CHARACTER : Granularity.WORD;
        List<VersionRow> rows = Compare.versions(before.lines(), after.lines(), granularity);
        return new ComparePage(article, chinese, versions, before, after, runs(rows), people);
    }

    private static ComparedVersion named(String number, List<ComparedVersion> versions, int wanted) {
        return versions.stream()
                .filter(version -> version.number() == wanted)
                .findFirst()
                .orElseThrow(() -> new VersionNotFoundException(number, wanted));
    }

    private static ComparedVersion earlier(List<ComparedVersion> newestFirst, ComparedVersion than) {
        return newestFirst.stream()
                .filter(version -> version.number() < than.number())
                .findFirst()
                .orElse(than);
    }

    /** Unchanged rows in a row are folded into one. */
    private static List<ComparePage.Run> runs(List<VersionRow> rows) {
        List<ComparePage.Run> runs = new ArrayList<>();
        for (VersionRow row : rows) {
            boolean changed = row.change() != VersionRow.Change.UNCHANGED;
            if (runs.isEmpty() || runs.get(runs.size() - 1).changed() != changed) {
                runs.add(new ComparePage.Run(changed, new ArrayList<>()));
            }
            runs.get(runs.size() - 1).rows().add(CompareRow.of(row));
        }
        return runs;
    }
}
