package org.yiliu.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.quality.Finding;
import org.yiliu.quality.Findings;
import org.yiliu.quality.QualityGate;
import org.yiliu.termbase.Termbase;
import org.yiliu.termbase.Terminology;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.Comments;
import org.yiliu.translation.Match;
import org.yiliu.translation.SegmentNotFoundException;
import org.yiliu.translation.SegmentText;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;

/** Gathers what both desks show beside the text. */
@Component
@Transactional(readOnly = true)
class DeskPanels {

    private final Translations translations;
    private final Comments comments;
    private final QualityGate gate;
    private final Accounts accounts;
    private final ObjectProvider<Termbase> termbase;

    DeskPanels(
            Translations translations,
            Comments comments,
            QualityGate gate,
            Accounts accounts,
            ObjectProvider<Termbase> termbase) {
        this.translations = translations;
        this.comments = comments;
        this.gate = gate;
        this.accounts = accounts;
        this.termbase = termbase;
    }

    /**
     * Gathers what stands beside one segment.
     *
     * @throws SegmentNotFoundException (404) if the article has no such segment
     */
    public SegmentPanel segment(String number, long id) {
        List<SegmentView> segments = translations.view(number).segments();
        SegmentView segment = find(number, segments, id);
        List<CommentView> said = comments.of(number).stream()
                .filter(comment -> Objects.equals(comment.segmentId(), id))
                .toList();
        List<SegmentText> texts = translations.history(number, id);
        List<Match> matches = translations.matches(number, id);
        Map<String, Person> people = accounts.named(Stream.of(
                        names(said),
                        texts.stream().map(SegmentText::writer),
                        matches.stream().map(Match::translator),
                        matches.stream().map(Match::reviewer))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new SegmentPanel(
                segment,
                MatchCard.of(matches, segment.source(), terms(), people),
                TermCard.of(translations.terms(number, id), segment.target()),
                segments.stream()
                        .filter(each -> each.block() == segment.block())
                        .toList(),
                TalkLine.of(said, places(segments), people),
                PastLine.of(texts, people));
    }

    /** Everything said of the article and its present segments, oldest first. */
    public List<TalkLine> talk(String number, Collection<SegmentView> segments) {
        List<CommentView> said = comments.of(number);
        return TalkLine.of(said, places(segments), accounts.named(names(said).collect(Collectors.toSet())));
    }

    /** What the checks find in the present text, for the person who looks. */
    public List<FindingLine> findings(String number) {
        return lines(number, gate.examine(number), translations.view(number).segments());
    }

    /**
     * What the checks of single segments find in a text that is being typed; nothing is stored.
     *
     * @throws SegmentNotFoundException (404) if the article has no such segment
     */
    public List<FindingLine> typed(String number, long id, String target) {
        SegmentView segment = find(number, translations.view(number).segments(), id);
        return lines(number, gate.examineSegment(number, id, target), List.of(segment)).stream()
                .map(line -> line.in(target))
                .toList();
    }

    List<FindingLine> lines(String number, Findings findings, Collection<SegmentView> segments) {
        return lines(number, findings.items(), segments);
    }

    private List<FindingLine> lines(String number, List<Finding> findings, Collection<SegmentView> segments) {
        Person me = accounts.current();
        boolean mine = translations
                .pen(number)
                .filter(pen -> pen.holder().equals(me.username()))
                .isPresent();
        return FindingLine.of(findings, segments, mine, me.has(Role.CHIEF_EDITOR));
    }

    /** The terms of today; none where there is no termbase. */
    Terminology terms() {
        Termbase kept = termbase.getIfAvailable();
        return kept == null ? Terminology.of(List.of(), LocalDate.MIN) : kept.terminology();
    }

    private static SegmentView find(String number, Collection<SegmentView> segments, long id) {
        return segments.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new SegmentNotFoundException(number, id));
    }

    static Map<Long, Integer> places(Collection<SegmentView> segments) {
        return segments.stream().collect(Collectors.toMap(SegmentView::id, SegmentView::position));
    }

    private static Stream<String> names(Collection<CommentView> said) {
        return said.stream()
                .flatMap(comment -> Stream.of(comment.author(), comment.resolvedBy()))
                .filter(Objects::nonNull);
    }
}
