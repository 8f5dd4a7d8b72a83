package org.yiliu.translation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.text.Compare;
import org.yiliu.translation.text.Granularity;
import org.yiliu.translation.text.Span;

/** Segments, the pen, frozen English versions. Texts are only added, never overwritten. */
@Service
@Transactional
public class Translations {

    private final SegmentRepository segments;
    private final PastTextRepository texts;
    private final SegmentWriter writer;
    private final SourceCutter cutter;
    private final Versions versions;
    private final PenRepository pens;
    private final Parts parts;
    private final Recall recall;
    private final Suggestions suggestions;
    private final Accounts accounts;

    Translations(
            SegmentRepository segments,
            PastTextRepository texts,
            SegmentWriter writer,
            SourceCutter cutter,
            Versions versions,
            PenRepository pens,
            Parts parts,
            Recall recall,
            Suggestions suggestions,
            Accounts accounts) {
        this.segments = segments;
        this.texts = texts;
        this.writer = writer;
        this.cutter = cutter;
        this.versions = versions;
        this.pens = pens;
        this.parts = parts;
        this.recall = recall;
        this.suggestions = suggestions;
        this.accounts = accounts;
    }

    /** Cuts the present source version into segments. Called when the process begins; a second call does nothing. */
    public void open(String number) {
        if (!pens.existsById(number)) {
            pens.save(new PenRow(number));
            cutter.open(number);
        }
    }

    /**
     * Cuts a new source version; unchanged segments keep English, state and history, changed ones go back to
     * {@link SegmentState#INITIAL} with the old English as a proposal.
     *
     * @return how many segments must be redone
     */
    public int carryOver(String number, int sourceVersion) {
        pens.lock(number);
        return cutter.carryOver(number, sourceVersion);
    }

    /**
     * Whether a new source version changes nothing that anybody translated: every segment says what it said, in the same
     * order. Spaces between blocks and the note are not text.
     *
     * @param sourceVersion the newest, which is not carried over yet
     * @param picturesToo whether other pictures count as a change: they do once somebody has signed
     */
    @Transactional(readOnly = true)
    public boolean readsAlike(String number, int sourceVersion, boolean picturesToo) {
        return cutter.readsAlike(number, sourceVersion, picturesToo);
    }

    /** The translation as it stands, in two statements; no segments before submission. */
    @Transactional(readOnly = true)
    public TranslationView view(String number) {
        return new TranslationView(
                number,
                versions.article(number).sourceVersion(),
                segments.ofArticle(number).stream().map(Segment::view).toList());
    }

    /**
     * One segment as it stands, in one statement.
     *
     * @throws SegmentNotFoundException (404) if the article has no such segment
     */
    @Transactional(readOnly = true)
    public SegmentView get(String number, long segmentId) {
        return segment(number, segmentId).view();
    }

    /** How far each of these articles is, in one statement. */
    @Transactional(readOnly = true)
    public Map<String, Progress> progress(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : segments.progress(numbers).stream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0],
                                row -> new Progress(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }

    /** @param done segments that are confirmed or further */
    public record Progress(long done, long all) {}

    /**
     * Stores a text and state for a segment. Only the pen holder may.
     *
     * @param expectedVersion the version the writer saw
     * @param target null keeps the present text
     * @param state null keeps the present state, except that a text changed by a translator is unconfirmed again
     * @throws PenNotHeldException (403) if the caller does not hold the pen
     * @throws StaleSegmentException (412, carries the present segment) if the segment has another version
     * @throws SegmentNotFoundException (404) if the article has no such segment
     * @throws org.yiliu.web.InvalidRequestException (400) if an empty text is confirmed, the text is longer than 20,000
     *     characters, or the state is not the caller's to give
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.SUPPORTS)
    public SegmentView save(
            String number, long segmentId, int expectedVersion, @Nullable String target, @Nullable SegmentState state) {
        return save(number, segmentId, expectedVersion, target, state, Origin.TYPED);
    }

    /** {@link #save(String, long, int, String, SegmentState)} of a text that was not typed. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.SUPPORTS)
    public SegmentView save(
            String number,
            long segmentId,
            int expectedVersion,
            @Nullable String target,
            @Nullable SegmentState state,
            Origin origin) {
        SegmentWriter.Wish wish =
                new SegmentWriter.Wish(target, state, suggestions.verified(segmentId, target, origin));
        try {
            return writer.write(
                    number, segmentId, expectedVersion, wish, accounts.current().username());
        } catch (ObjectOptimisticLockingFailureException overtaken) {
            throw new StaleSegmentException(writer.present(number, segmentId));
        }
    }

    /** Every text the segment had, oldest first. */
    @Transactional(readOnly = true)
    public List<SegmentText> history(String number, long segmentId) {
        segment(number, segmentId);
        return texts.findBySegmentIdOrderByVersion(segmentId).stream()
                .map(PastText::view)
                .toList();
    }

    /** What the memory knows of the same or similar Chinese in other articles, best first, at most nine. */
    @Transactional(readOnly = true)
    public List<Match> matches(String number, long segmentId) {
        return recall.matches(number, segmentId);
    }

    /** The terms in a segment's Chinese, each once, in order. */
    @Transactional(readOnly = true)
    public List<TermLine> terms(String number, long segmentId) {
        return recall.terms(segment(number, segmentId).source());
    }

    /**
     * Teaches the translation memory the present English. Called by {@code review} when all levels have signed it; a
     * second call with the same English changes nothing.
     *
     * @param reviewer sign-in name of whoever signed last
     */
    public void remember(String number, @Nullable String reviewer) {
        recall.remember(number, reviewer);
    }

    /**
     * English of at least 40 characters that another article has for other Chinese, in one statement; newest first, at
     * most 500.
     */
    @Transactional(readOnly = true)
    public List<Twin> twins(String number) {
        return segments.twins(number);
    }

    /** Moves every segment with a text to the state (a level was signed, work came back). */
    public void mark(String number, SegmentState state) {
        segments.ofArticle(number).stream()
                .filter(segment -> !segment.target().isEmpty())
                .forEach(segment -> segment.become(state));
    }

    /** Freezes the present English, or finds the newest version that says the same; records it on the article too. */
    public EnglishVersion freeze(String number, Handover handover, @Nullable ReviewLevel level, int round) {
        pens.lock(number);
        return versions.freeze(number, handover, level, round);
    }

    /** All frozen versions with their lines, newest first. */
    @Transactional(readOnly = true)
    public List<EnglishVersion> versions(String number) {
        return versions.all(number);
    }

    /** The newest frozen version; empty before the first hand-over. */
    @Transactional(readOnly = true)
    public Optional<EnglishVersion> latest(String number) {
        return versions.latest(number);
    }

    /** @throws VersionNotFoundException (404) if there is none */
    @Transactional(readOnly = true)
    public EnglishVersion version(String number, int version) {
        return versions.get(number, version);
    }

    /** SHA-256 over the present English; equal to a version's hash exactly when nothing changed since. */
    @Transactional(readOnly = true)
    public String contentHash(String number) {
        return versions.presentHash(number);
    }

    /**
     * How many characters of the present English differ from a frozen version's: what came or what went, whichever is
     * more, segment by segment. Where the segments are not the same any more, the whole text counts as changed.
     *
     * @throws VersionNotFoundException (404) if there is no such version
     */
    @Transactional(readOnly = true)
    public int changedSince(String number, int version) {
        List<EnglishVersion.Line> before = versions.get(number, version).lines();
        List<Segment> present = segments.ofArticle(number);
        if (before.size() != present.size()) {
            return present.stream()
                    .mapToInt(segment -> segment.target().length())
                    .sum();
        }
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            List<Span> spans = Compare.texts(
                            before.get(i).target(), present.get(i).target(), Granularity.CHARACTER)
                    .spans();
            changed += Math.max(length(spans, Span.Op.DELETE), length(spans, Span.Op.INSERT));
        }
        return changed;
    }

    private static int length(List<Span> spans, Span.Op op) {
        return spans.stream()
                .filter(span -> span.op() == op)
                .mapToInt(span -> span.text().length())
                .sum();
    }

    /**
     * Hands the pen over; null takes it away. Whoever takes the translator's pen finds what the memory knows word for
     * word filled in, unconfirmed. Called by {@code workflow} alone.
     */
    public void handPen(String number, @Nullable String holder, @Nullable ReviewLevel level) {
        pens.lock(number).orElseGet(() -> pens.save(new PenRow(number))).handTo(holder, holder == null ? null : level);
        if (holder != null && level == null) {
            recall.pretranslate(number);
        }
    }

    /** Whether the person saved a text or wrote a comment in this article since then. */
    @Transactional(readOnly = true)
    public boolean workedOn(String number, String username, Instant since) {
        return texts.wrote(number, username, since) || texts.remarked(number, username, since);
    }

    @Transactional(readOnly = true)
    public Optional<Pen> pen(String number) {
        return pens.findById(number).flatMap(PenRow::pen);
    }

    /** Everybody who ever wrote a text of this article with the translator's pen, or handed it in. */
    @Transactional(readOnly = true)
    public Set<String> translators(String number) {
        return parts(number).stream()
                .filter(part -> part.level() == null)
                .map(Part::username)
                .collect(Collectors.toSet());
    }

    /** Records that the person took part in this article's English: the rows that separation of duties reads. */
    public void tookPart(String number, String username, @Nullable ReviewLevel level) {
        parts.took(number, username, level);
    }

    /** Everybody's parts in the article, in the order they were taken. */
    @Transactional(readOnly = true)
    public List<Part> parts(String number) {
        return parts.of(number);
    }

    private Segment segment(String number, long id) {
        return segments.findByIdAndArticleNumber(id, number)
                .orElseThrow(() -> new SegmentNotFoundException(number, id));
    }

    /** A part somebody took in an article's English; a null level means translating. */
    public record Part(String username, @Nullable ReviewLevel level) {}
}
