package org.yiliu.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.quality.Finding;
import org.yiliu.quality.Findings;
import org.yiliu.quality.QualityGate;
import org.yiliu.review.DutiesNotSeparateException;
import org.yiliu.review.Reviews;
import org.yiliu.review.SignOff;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.Translations;
import org.yiliu.translation.Whence;
import org.yiliu.translation.text.SegmentKind;
import org.yiliu.workflow.TaskType;
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
            QualityGate gate,
            Reviews reviews,
            Readings readings,
            Journal journal,
            Accounts accounts) {
        this.articles = articles;
        this.tasks = tasks;
        this.translations = translations;
        this.panels = panels;
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
    public Page page(String number, @Nullable Integer since, @Nullable Show wanted, @Nullable Long segment) {
        Person me = accounts.current();
        Standpoint stand =
                Standpoint.of(articles.get(number), tasks.open(number).orElse(null), TaskType.REVIEW, me);
        ReviewLevel level = stand.article().level();
        TranslationView view = translations.view(number);
        List<SegmentView> segments = view.segments();
        List<EnglishVersion> versions = translations.versions(number);
        EnglishVersion base = base(number, since, level, versions);
        Show usual = base == null ? Show.ALL : Show.CHANGED;
        Show show = wanted == null || wanted == Show.CHANGED ? usual : wanted;
        Findings findings = gate.examine(number);
        List<TalkLine> talk = panels.talk(number, segments);
        List<SignOff> sheet = reviews.sheet(number);
        Map<String, Person> people = accounts.named(names(segments, versions, sheet, stand));
        Rows rows = new Rows(
                TranslationDesk.bySegment(findings),
                talk.stream().filter(line -> !line.comment().resolved()).toList(),
                readings.of(number, me.username()),
                base == null ? Map.of() : ChangesSince.of(base, segments),
                people,
                me);
        boolean known = segments.stream().anyMatch(row -> segment != null && row.id() == segment);
        return new Page(
                stand,
                level,
                rows.of(segments, show),
                show,
                base,
                versions,
                translations.contentHash(number),
                FindingBoard.of(panels.lines(number, findings, segments)),
                talk,
                signatures(stand, level, sheet, ArticlePages.required(journal.history(number)), people),
                level == null ? null : duties(number, level, me),
                known && segment != null ? panels.segment(number, segment) : null,
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

    private static List<Signature> signatures(
            Standpoint stand,
            @Nullable ReviewLevel level,
            List<SignOff> sheet,
            List<ReviewLevel> required,
            Map<String, Person> people) {
        List<Signature> lines = new ArrayList<>();
        for (Seal seal : Seal.of(sheet, level, required)) {
            boolean open = seal.sign() == Seal.Sign.OPEN;
            SignOff last = sheet.stream()
                    .filter(line -> line.level() == seal.level())
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            String who = open
                    ? stand.task() == null ? null : stand.task().assignee()
                    : last == null ? null : last.reviewer();
            lines.add(new Signature(seal, who == null ? null : people.get(who), who, open ? null : last));
        }
        return lines;
    }

    /** Which rows to show. */
    enum Show {
        CHANGED,
        FINDINGS,
        COMMENTS,
        ALL;

        /** As it stands in the address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A level on the sign-off sheet.
     *
     * @param who sign-in name of whoever signed or has the task
     * @param line the decision; null while the level is open or to come
     */
    record Signature(
            Seal seal,
            @Nullable Person person,
            @Nullable String who,
            @Nullable SignOff line) {}

    /** Makes rows. */
    private record Rows(
            Map<Long, List<Finding>> findings,
            List<TalkLine> talk,
            Map<Long, Integer> read,
            Map<Long, ReviewRow.News> news,
            Map<String, Person> people,
            Person me) {

        List<ReviewRow> of(List<SegmentView> segments, Show show) {
            Map<Long, List<TalkLine>> said = talk.stream()
                    .filter(line -> line.comment().segmentId() != null)
                    .collect(Collectors.groupingBy(
                            line -> Objects.requireNonNull(line.comment().segmentId())));
            List<ReviewRow> rows = new ArrayList<>();
            int paragraphs = 0;
            int block = 0;
            SegmentKind kind = null;
            for (SegmentView segment : segments) {
                boolean first = segment.block() != block;
                paragraphs += first && segment.kind() == SegmentKind.PARAGRAPH ? 1 : 0;
                String label = first && !DeskBlock.repeats(kind, segment.kind())
                        ? DeskBlock.label(segment.kind(), paragraphs)
                        : null;
                block = segment.block();
                kind = segment.kind();
                rows.add(row(segment, label, said.getOrDefault(segment.id(), List.of()), show));
            }
            return rows;
        }

        private ReviewRow row(SegmentView segment, @Nullable String label, List<TalkLine> said, Show show) {
            List<Finding> found = findings.getOrDefault(segment.id(), List.of());
            ReviewRow.News changes = news.get(segment.id());
            boolean shown = switch (show) {
                case ALL -> true;
                case CHANGED -> changes != null && changes.any();
                case FINDINGS -> !found.isEmpty();
                case COMMENTS -> !said.isEmpty();
            };
            return new ReviewRow(
                    segment,
                    label,
                    changes,
                    isRead(segment),
                    segment.writer() == null ? null : people.get(segment.writer()),
                    said,
                    found.size(),
                    DeskBlock.worst(found),
                    shown);
        }

        private boolean isRead(SegmentView segment) {
            boolean own = segment.whence() == Whence.REVIEWER && me.username().equals(segment.writer());
            return own || read.getOrDefault(segment.id(), -1) >= segment.version();
        }
    }

    /**
     * The page.
     *
     * @param level the level under review; null when the article is not under review
     * @param base the version compared with; null shows the whole text as new
     * @param versions newest first
     * @param contentHash of the present text
     * @param duties why the person may not review; null when nothing speaks against it
     * @param panel of the row that the address names
     */
    record Page(
            Standpoint stand,
            @Nullable ReviewLevel level,
            List<ReviewRow> rows,
            Show show,
            @Nullable EnglishVersion base,
            List<EnglishVersion> versions,
            String contentHash,
            FindingBoard board,
            List<TalkLine> talk,
            List<Signature> signatures,
            @Nullable MessageSourceResolvable duties,
            @Nullable SegmentPanel panel,
            Map<String, Person> people) {

        public List<ReviewRun> runs() {
            return ReviewRun.of(rows);
        }

        public List<Show> filters() {
            return base == null ? List.of(Show.FINDINGS, Show.COMMENTS, Show.ALL) : List.of(Show.values());
        }

        /** How many rows a filter would show. */
        public long count(Show filter) {
            return rows.stream()
                    .filter(row -> switch (filter) {
                        case ALL -> true;
                        case CHANGED -> row.changed();
                        case FINDINGS -> row.findings() > 0;
                        case COMMENTS -> !row.talk().isEmpty();
                    })
                    .count();
        }

        /** Rows to read before signing: what changed, or all on the first look. */
        public long toRead() {
            return rows.stream().filter(this::matters).count();
        }

        public long read() {
            return rows.stream().filter(row -> matters(row) && row.read()).count();
        }

        public boolean matters(ReviewRow row) {
            return base == null || row.changed();
        }

        public long openTalk() {
            return talk.stream().filter(line -> !line.comment().resolved()).count();
        }

        /** Whether the present text is the newest frozen version; otherwise it has been corrected since. */
        public boolean asHandedIn() {
            return !versions.isEmpty() && versions.get(0).contentHash().equals(contentHash);
        }

        /** Number of the English version that a decision now would name. */
        public int version() {
            int newest = versions.isEmpty() ? 0 : versions.get(0).version();
            return asHandedIn() ? newest : newest + 1;
        }

        /** The first digits of the content's hash, in two groups. */
        public String shortHash() {
            return contentHash.substring(0, 4) + " " + contentHash.substring(4, 8);
        }

        /** Whether the Chinese changed since the version compared with. */
        public boolean newChinese() {
            return base != null && base.sourceVersion() != stand.article().sourceVersion();
        }

        public long newChineseRows() {
            return rows.stream()
                    .filter(row -> row.news() != null
                            && (row.news().chinese() != null || row.news().added()))
                    .count();
        }

        public @Nullable Person translator() {
            ArticleView article = stand.article();
            return article.translator() == null ? null : people.get(article.translator());
        }
    }
}
