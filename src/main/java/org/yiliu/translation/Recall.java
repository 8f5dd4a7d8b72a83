package org.yiliu.translation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.article.Articles;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.memory.MemoryMatch;
import org.yiliu.memory.MemoryQuery;
import org.yiliu.memory.SignedOffText;
import org.yiliu.memory.TranslationMemory;
import org.yiliu.termbase.TermHit;
import org.yiliu.termbase.Termbase;

/** What memory and termbase know of an article's segments, and what the memory learns from them. */
@Component
class Recall {

    private static final int MOST_MATCHES = 9;

    private final TranslationMemory memory;
    private final Termbase termbase;
    private final SegmentRepository segments;
    private final PastTextRepository texts;
    private final Articles articles;
    private final Journal journal;
    private final Clock clock;

    Recall(
            TranslationMemory memory,
            Termbase termbase,
            SegmentRepository segments,
            PastTextRepository texts,
            Articles articles,
            Journal journal,
            Clock clock) {
        this.memory = memory;
        this.termbase = termbase;
        this.segments = segments;
        this.texts = texts;
        this.articles = articles;
        this.journal = journal;
        this.clock = clock;
    }

    List<Match> matches(String number, long segmentId) {
        List<Segment> all = segments.ofArticle(number);
        int at = IntStream.range(0, all.size())
                .filter(i -> all.get(i).id() == segmentId)
                .findFirst()
                .orElseThrow(() -> new SegmentNotFoundException(number, segmentId));
        return memory.find(query(number, all, at), TranslationMemory.USUAL_MIN_SCORE, MOST_MATCHES).stream()
                .map(Match::of)
                .toList();
    }

    /** Each term once, in the order of its first place. */
    List<TermLine> terms(String source) {
        Set<Long> seen = new HashSet<>();
        List<TermLine> lines = new ArrayList<>();
        for (TermHit hit : termbase.terminology().find(source)) {
            if (seen.add(hit.entry().id())) {
                lines.add(TermLine.of(lines.size() + 1, hit, source));
            }
        }
        return lines;
    }

    /**
     * Fills untouched segments whose Chinese the memory knows word for word; they stay unconfirmed, marked with where
     * the English came from, and nobody counts as having written them. In a constant number of reads.
     */
    void pretranslate(String number) {
        List<Segment> all = segments.ofArticle(number);
        List<Integer> empty = IntStream.range(0, all.size())
                .filter(i -> all.get(i).target().isEmpty())
                .boxed()
                .toList();
        if (empty.isEmpty()) {
            return;
        }
        List<@Nullable MemoryMatch> found = memory.findExact(
                empty.stream().map(at -> query(number, all, at)).toList());
        List<Segment> filled = new ArrayList<>();
        for (int i = 0; i < empty.size(); i++) {
            MemoryMatch match = found.get(i);
            if (match != null) {
                Segment segment = all.get(empty.get(i));
                segment.prefill(match.unit().target(), origin(match), clock.instant());
                filled.add(segment);
            }
        }
        if (!filled.isEmpty()) {
            segments.flush();
            texts.saveAll(filled.stream()
                    .map(segment -> new PastText(segment, null, clock.instant(), segment.origin()))
                    .toList());
            journal.append(
                    number,
                    null,
                    JournalEvent.PRETRANSLATED,
                    articles.get(number).round(),
                    Map.of("segments", filled.size() + "/" + all.size()));
        }
    }

    /** Teaches the memory the present English of an article that all levels have signed. */
    void remember(String number, @Nullable String reviewer) {
        List<Segment> all = segments.ofArticle(number);
        String translator = articles.get(number).translator();
        List<SignedOffText> signed = IntStream.range(0, all.size())
                .filter(at -> !all.get(at).target().isEmpty())
                .mapToObj(at -> signedOff(all, at, translator))
                .toList();
        memory.remember(number, signed, reviewer);
    }

    private static Origin origin(MemoryMatch match) {
        return new Origin(Whence.MEMORY, match.score(), Match.provenance(match.unit()));
    }

    private static SignedOffText signedOff(List<Segment> all, int at, @Nullable String translator) {
        Segment segment = all.get(at);
        String writer = segment.writer() == null ? translator : segment.writer();
        return new SignedOffText(segment.source(), segment.target(), source(all, at - 1), source(all, at + 1), writer);
    }

    private static MemoryQuery query(String number, List<Segment> all, int at) {
        return new MemoryQuery(all.get(at).source(), source(all, at - 1), source(all, at + 1), number);
    }

    private static @Nullable String source(List<Segment> all, int at) {
        return at < 0 || at >= all.size() ? null : all.get(at).source();
    }
}
