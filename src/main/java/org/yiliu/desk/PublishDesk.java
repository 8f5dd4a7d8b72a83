package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.publishing.Publications;
import org.yiliu.publishing.PublishedPage;
import org.yiliu.quality.Findings;
import org.yiliu.quality.QualityGate;
import org.yiliu.quality.Severity;
import org.yiliu.review.Decision;
import org.yiliu.review.Reviews;
import org.yiliu.review.SignOff;
import org.yiliu.review.SignedTextChangedException;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import org.yiliu.translation.text.Compare;
import org.yiliu.translation.text.Granularity;
import org.yiliu.translation.text.VersionLine;
import org.yiliu.translation.text.VersionRow;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.Tasks;

/**
 * Gathers the publish page in a constant number of statements. Not one transaction: the question whether everything is
 * signed may be answered with a refusal.
 */
@Component
class PublishDesk {

    private final Articles articles;
    private final Tasks tasks;
    private final Publications publications;
    private final Translations translations;
    private final Reviews reviews;
    private final QualityGate gate;
    private final Journal journal;
    private final Accounts accounts;

    PublishDesk(
            Articles articles,
            Tasks tasks,
            Publications publications,
            Translations translations,
            Reviews reviews,
            QualityGate gate,
            Journal journal,
            Accounts accounts) {
        this.articles = articles;
        this.tasks = tasks;
        this.publications = publications;
        this.translations = translations;
        this.reviews = reviews;
        this.gate = gate;
        this.journal = journal;
        this.accounts = accounts;
    }

    Page page(String number) {
        ArticleView article = articles.get(number);
        Standpoint stand =
                Standpoint.of(article, tasks.open(number).orElse(null), TaskType.PUBLISH, accounts.current());
        PublishedPage preview = publications.preview(number);
        List<SignOff> sheet = reviews.sheet(number);
        List<ReviewLevel> required = ArticlePages.required(journal.history(number));
        Map<String, Person> people = accounts.named(names(stand, sheet));
        boolean signed = isSigned(number, required);
        return new Page(
                stand,
                preview,
                publications.find(number).orElse(null),
                signatures(sheet, required, preview.contentHash(), people),
                signed,
                signed ? null : drift(number, sheet),
                gate.examine(number),
                people);
    }

    private boolean isSigned(String number, List<ReviewLevel> required) {
        if (required.isEmpty()) {
            return false;
        }
        try {
            reviews.requireSigned(number, required);
            return true;
        } catch (SignedTextChangedException changed) {
            return false;
        }
    }

    private static Set<String> names(Standpoint stand, List<SignOff> sheet) {
        return Stream.concat(
                        Stream.of(stand.holder(), stand.article().translator()),
                        sheet.stream().map(SignOff::reviewer))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<Signature> signatures(
            List<SignOff> sheet, List<ReviewLevel> required, String present, Map<String, Person> people) {
        List<Signature> lines = new ArrayList<>();
        for (Seal seal : Seal.of(sheet, null, required)) {
            SignOff last = sheet.stream()
                    .filter(line -> line.level() == seal.level())
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            boolean same = last != null && last.contentHash().equals(present);
            lines.add(new Signature(seal, last == null ? null : people.get(last.reviewer()), last, same));
        }
        return lines;
    }

    /** What became of the text since it was last approved; null when it never was. */
    private @Nullable Drift drift(String number, List<SignOff> sheet) {
        Optional<EnglishVersion> base = sheet.stream()
                .filter(line -> line.decision() == Decision.APPROVED)
                .reduce((earlier, later) -> later)
                .map(line -> translations.version(number, line.version()));
        if (base.isEmpty()) {
            return null;
        }
        List<VersionLine> before = base.get().lines().stream()
                .map(line -> new VersionLine(line.source(), line.block(), line.kind(), line.target()))
                .toList();
        List<VersionLine> after = translations.view(number).segments().stream()
                .map(PublishDesk::line)
                .toList();
        List<VersionRow> changed = Compare.versions(before, after, Granularity.WORD).stream()
                .filter(row -> row.change() != VersionRow.Change.UNCHANGED)
                .toList();
        return new Drift(base.get().version(), changed);
    }

    private static VersionLine line(SegmentView segment) {
        return new VersionLine(segment.source(), segment.block(), segment.kind(), segment.target());
    }

    /**
     * The page.
     *
     * @param live what readers see now; null when they see nothing
     * @param signed whether exactly this text carries every signature that routing asks for
     * @param drift what changed since the last approval, when it is not signed
     */
    record Page(
            Standpoint stand,
            PublishedPage preview,
            @Nullable PublishedPage live,
            List<Signature> signatures,
            boolean signed,
            @Nullable Drift drift,
            Findings findings,
            Map<String, Person> people) {

        /** Levels that must sign, or sign again. */
        public List<ReviewLevel> missing() {
            List<ReviewLevel> open = signatures.stream()
                    .filter(signature -> signature.seal().sign() != Seal.Sign.SIGNED)
                    .map(signature -> signature.seal().level())
                    .toList();
            return open.isEmpty() && !signatures.isEmpty()
                    ? List.of(signatures.get(signatures.size() - 1).seal().level())
                    : open;
        }

        /** Whether the person can publish now. */
        public boolean mayPublish() {
            return stand.mine() && signed;
        }

        public long warnings() {
            return findings.items().stream()
                    .filter(finding -> finding.severity() != Severity.INFO && !finding.waived())
                    .count();
        }

        /** The first letters of the content's hash, enough to compare by eye. */
        public static String brief(String hash) {
            return hash.length() < 8 ? hash : hash.substring(0, 4) + " " + hash.substring(4, 8);
        }
    }

    /**
     * A level on the sign-off sheet.
     *
     * @param line its last decision; null while it is to come
     * @param same whether that decision was on exactly this text
     */
    record Signature(
            Seal seal, @Nullable Person person, @Nullable SignOff line, boolean same) {}

    /** What changed since the version that was last approved. */
    record Drift(int version, List<VersionRow> rows) {

        private static final int SHOWN = 8;

        public List<VersionRow> shown() {
            return rows.subList(0, Math.min(SHOWN, rows.size()));
        }

        public int more() {
            return Math.max(0, rows.size() - SHOWN);
        }
    }
}
