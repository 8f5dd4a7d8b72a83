package org.yiliu.desk;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.article.Articles;
import org.yiliu.journal.Journal;
import org.yiliu.quality.Finding;
import org.yiliu.quality.Findings;
import org.yiliu.quality.QualityGate;
import org.yiliu.quality.Severity;
import org.yiliu.review.Decision;
import org.yiliu.review.Reviews;
import org.yiliu.review.SignOff;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Suggestions;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.Translations;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.Tasks;

/** Gathers the translation desk's page in a constant number of statements. */
@Component
@Transactional(readOnly = true)
class TranslationDesk {

    /** Above this many segments the checks come after the page, for the script asks for them; without it, by their filter. */
    private static final int CHECKED_AT_ONCE = 120;

    private final Articles articles;
    private final Tasks tasks;
    private final Translations translations;
    private final DeskPanels panels;
    private final QualityGate gate;
    private final Reviews reviews;
    private final Journal journal;
    private final Accounts accounts;
    private final ObjectProvider<Suggestions> suggestions;

    TranslationDesk(
            Articles articles,
            Tasks tasks,
            Translations translations,
            DeskPanels panels,
            QualityGate gate,
            Reviews reviews,
            Journal journal,
            Accounts accounts,
            ObjectProvider<Suggestions> suggestions) {
        this.articles = articles;
        this.tasks = tasks;
        this.translations = translations;
        this.panels = panels;
        this.gate = gate;
        this.reviews = reviews;
        this.journal = journal;
        this.accounts = accounts;
        this.suggestions = suggestions;
    }

    /**
     * Gathers the page.
     *
     * @param show which rows: all, untranslated, findings, comments
     * @param segment the row to open, its panel beside it
     * @param typed texts that could not be stored
     * @param checked whether the findings must be there, however long the article is
     */
    public Page page(
            String number, Show show, @Nullable Long segment, Map<Long, TypedTexts.Unsaved> typed, boolean checked) {
        Person me = accounts.current();
        Standpoint stand =
                Standpoint.of(articles.get(number), tasks.open(number).orElse(null), TaskType.TRANSLATE, me);
        TranslationView view = translations.view(number);
        List<SegmentView> segments = view.segments();
        boolean later = !checked && show != Show.FINDINGS && segments.size() > CHECKED_AT_ONCE;
        Findings findings = later ? new Findings(false, List.of()) : gate.examine(number);
        List<TalkLine> talk = panels.talk(number, segments);
        Map<Long, Integer> open = openComments(talk);
        Map<Long, List<Finding>> found = bySegment(findings);
        List<SegmentView> shown = segments.stream()
                .filter(row -> show.shows(row, found, open) || typed.containsKey(row.id()))
                .toList();
        boolean known = segments.stream().anyMatch(row -> segment != null && row.id() == segment);
        return new Page(
                stand,
                DeskBlock.of(shown, typed, open, found, panels.terms()),
                segments,
                later,
                counts(segments, found, open),
                FindingBoard.of(panels.lines(number, findings, segments)),
                talk,
                known && segment != null ? panels.segment(number, segment) : null,
                show,
                holder(stand),
                stand.mine() ? sentBack(number, stand) : null,
                stand.mine() ? machine() : null,
                stand.task() == null ? null : Beginning.outdated(stand.article(), journal.history(number)));
    }

    private @Nullable String machine() {
        Suggestions asked = suggestions.getIfAvailable();
        return asked == null ? null : asked.machineName().orElse(null);
    }

    private static Map<Show, Long> counts(
            List<SegmentView> segments, Map<Long, List<Finding>> found, Map<Long, Integer> open) {
        Map<Show, Long> counts = new EnumMap<>(Show.class);
        for (Show filter : Show.values()) {
            counts.put(
                    filter,
                    segments.stream()
                            .filter(row -> filter.shows(row, found, open))
                            .count());
        }
        return counts;
    }

    private @Nullable Person holder(Standpoint stand) {
        String holder = stand.holder();
        return holder == null ? null : accounts.find(holder).orElse(null);
    }

    /** Why the work came back, while the round it began is worked on. */
    private @Nullable Return sentBack(String number, Standpoint stand) {
        return reviews.sheet(number).stream()
                .filter(line -> line.decision() == Decision.CHANGES_REQUESTED)
                .filter(line -> line.round() == stand.article().round() - 1)
                .max(Comparator.comparing(SignOff::at))
                .map(line -> new Return(line, accounts.find(line.reviewer()).orElse(null)))
                .orElse(null);
    }

    static Map<Long, Integer> openComments(List<TalkLine> talk) {
        return talk.stream()
                .filter(line -> !line.comment().resolved() && line.comment().segmentId() != null)
                .collect(Collectors.toMap(
                        line -> Objects.requireNonNull(line.comment().segmentId()), line -> 1, Integer::sum));
    }

    static Map<Long, List<Finding>> bySegment(Findings findings) {
        return findings.items().stream()
                .filter(finding -> finding.segmentId() != null && !finding.waived() && marks(finding))
                .collect(Collectors.groupingBy(finding -> Objects.requireNonNull(finding.segmentId())));
    }

    /** The rest has signs of its own on the row: the speech mark, the state. */
    private static boolean marks(Finding finding) {
        return finding.severity() != Severity.INFO && !FindingBoard.BULK.contains(finding.check());
    }

    /** Which rows to show. */
    enum Show {
        ALL,
        UNTRANSLATED,
        FINDINGS,
        COMMENTS;

        boolean shows(SegmentView row, Map<Long, List<Finding>> findings, Map<Long, Integer> comments) {
            return switch (this) {
                case ALL -> true;
                case UNTRANSLATED -> row.state() == SegmentState.INITIAL;
                case FINDINGS -> findings.containsKey(row.id());
                case COMMENTS -> comments.containsKey(row.id());
            };
        }

        /** As it stands in the address and in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param by null when the account is unknown */
    record Return(SignOff line, @Nullable Person by) {}

    /**
     * The page.
     *
     * @param blocks the rows shown
     * @param segments all segments
     * @param later whether the checks were left for later
     * @param counts how many rows each filter would show
     * @param panel beside the row that the address names
     * @param holder somebody else who has the task
     * @param sentBack why the work came back, if it did
     * @param machine name of the machine that may be asked; null without one
     * @param began the Chinese version the translator began with, if it is not the present one
     */
    record Page(
            Standpoint stand,
            List<DeskBlock> blocks,
            List<SegmentView> segments,
            boolean later,
            Map<Show, Long> counts,
            FindingBoard board,
            List<TalkLine> talk,
            @Nullable SegmentPanel panel,
            Show show,
            @Nullable Person holder,
            @Nullable Return sentBack,
            @Nullable String machine,
            @Nullable Integer began) {

        /** More cells than this are no picture any more. */
        private static final int CELLS = 72;

        public long done() {
            return segments.stream()
                    .filter(segment -> segment.state() != SegmentState.INITIAL)
                    .count();
        }

        public long reworded() {
            return segments.stream()
                    .filter(segment -> segment.formerSource() != null)
                    .count();
        }

        public long openTalk() {
            return talk.stream().filter(line -> !line.comment().resolved()).count();
        }

        /** How many rows a filter would show; null while the checks have not run. */
        public @Nullable Long count(Show filter) {
            return later && filter == Show.FINDINGS ? null : counts.get(filter);
        }

        /** Chinese characters of the confirmed segments. */
        public long doneCharacters() {
            return characters(segment -> segment.state() != SegmentState.INITIAL);
        }

        public long allCharacters() {
            return characters(segment -> true);
        }

        private long characters(Predicate<SegmentView> counted) {
            return segments.stream()
                    .filter(counted)
                    .flatMapToInt(segment -> segment.source().codePoints())
                    .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
                    .count();
        }

        public List<Show> filters() {
            return List.of(Show.values());
        }

        public boolean strip() {
            return segments.size() <= CELLS;
        }
    }
}
