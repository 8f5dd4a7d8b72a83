package org.yiliu.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.quality.Findings;
import org.yiliu.quality.QualityGate;
import org.yiliu.review.DutiesNotSeparateException;
import org.yiliu.review.Reviews;
import org.yiliu.review.SignOff;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.Translations;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/**
 * Gathers the review desk's page in a constant number of statements. Not one transaction: a question about separate duties
 * may be answered with a refusal.
 */
@Component
class ReviewDesk {

    /** In the address: compare with nothing, show the whole text. */
    static final int WHOLE = 0;

    private final Articles articles;
    private final Tasks tasks;
    private final Translations translations;
    private final DeskPanels panels;
    private final AnnotationBoards annotations;
    private final QualityGate gate;
    private final Reviews reviews;
    private final Readings readings;
    private final Journal journal;
    private final Accounts accounts;

    ReviewDesk(
            Articles articles,
            Tasks tasks,
            Translations translations,
            DeskPanels panels,
            AnnotationBoards annotations,
            QualityGate gate,
            Reviews reviews,
            Readings readings,
            Journal journal,
            Accounts accounts) {
        this.articles = articles;
        this.tasks = tasks;
        this.translations = translations;
        this.panels = panels;
        this.annotations = annotations;
        this.gate = gate;
        this.reviews = reviews;
        this.readings = readings;
        this.journal = journal;
        this.accounts = accounts;
    }

    /**
     * Gathers the page.
     *
     * @param since the version to compare with; null takes the one this level last decided on
     * @param wanted which rows; null takes what changed, or all where there is nothing to compare with
     * @param segment the row to open
     */
    public ReviewPage page(
            String number, @Nullable Integer since, ReviewPage.@Nullable Show wanted, @Nullable Long segment) {
        Person me = accounts.current();
        Standpoint stand =
                Standpoint.of(articles.get(number), tasks.open(number).orElse(null), TaskType.REVIEW, me);
        TaskView task = stand.task();
        ReviewLevel level = task == null ? stand.article().level() : task.level();
        TranslationView view = translations.view(number);
        List<SegmentView> segments = view.segments();
        List<EnglishVersion> versions = translations.versions(number);
        EnglishVersion base = base(number, since, level, versions);
        ReviewPage.Show usual = base == null ? ReviewPage.Show.ALL : ReviewPage.Show.CHANGED;
        ReviewPage.Show show = wanted == null || wanted == ReviewPage.Show.CHANGED ? usual : wanted;
        Findings findings = gate.examine(number);
        List<TalkLine> talk = panels.talk(number, segments);
        List<SignOff> sheet = reviews.sheet(number);
        Map<String, Person> people = accounts.named(names(segments, versions, sheet, stand));
        AnnotationBoard marked = annotations.of(number, segments);
        ReviewRows rows = new ReviewRows(
                TranslationDesk.bySegment(findings),
                talk.stream().filter(line -> !line.comment().resolved()).toList(),
                marked,
                readings.of(number, me.username()),
                base == null ? Map.of() : ChangesSince.of(base, segments),
                people,
                me);
        boolean known = segments.stream().anyMatch(row -> segment != null && row.id() == segment);
        return new ReviewPage(
                stand,
                level,
                rows.of(segments, show),
                show,
                base,
                versions,
                translations.contentHash(number),
                FindingBoard.of(panels.lines(number, findings, segments)),
                talk,
                marked,
                Signature.of(stand, level, sheet, ArticlePages.required(journal.history(number)), people),
                level == null ? null : duties(number, level, me),
                known && segment != null ? panels.segment(number, segment) : null,
                stand.mine() && translations.pen(number).isEmpty(),
                people);
    }

    private @Nullable EnglishVersion base(
            String number, @Nullable Integer since, @Nullable ReviewLevel level, List<EnglishVersion> versions) {
        Integer wanted = since;
        if (wanted == null && level != null) {
            wanted = reviews.lastSeenVersion(number, level).orElse(null);
        }
        int named = wanted == null ? WHOLE : wanted;
        return versions.stream()
                .filter(version -> version.version() == named)
                .findFirst()
                .orElse(null);
    }

    /** Why the person may not review this article; null when nothing speaks against it. */
    private @Nullable MessageSourceResolvable duties(String number, ReviewLevel level, Person me) {
        if (reviews.mayReview(number, level, me.username())) {
            return null;
        }
        try {
            reviews.requireSeparateDuties(number, level, me.username());
            return null;
        } catch (DutiesNotSeparateException conflict) {
            return Attempts.words(conflict);
        }
    }

    private static Set<String> names(
            List<SegmentView> segments, List<EnglishVersion> versions, List<SignOff> sheet, Standpoint stand) {
        Set<String> names = new HashSet<>();
        segments.forEach(segment -> names.add(segment.writer()));
        versions.forEach(version -> names.add(version.by()));
        sheet.forEach(line -> names.add(line.reviewer()));
        Stream.of(stand.holder(), stand.article().translator(), stand.me().username())
                .forEach(names::add);
        return names.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
