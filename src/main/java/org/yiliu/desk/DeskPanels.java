package org.yiliu.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.quality.Findings;
import org.yiliu.quality.QualityGate;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.Comments;
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

    DeskPanels(Translations translations, Comments comments, QualityGate gate, Accounts accounts) {
        this.translations = translations;
        this.comments = comments;
        this.gate = gate;
        this.accounts = accounts;
    }

    /**
     * Gathers what stands beside one segment.
     *
     * @throws SegmentNotFoundException (404) if the article has no such segment
     */
    public SegmentPanel segment(String number, long id) {
        List<SegmentView> segments = translations.view(number).segments();
        SegmentView segment = segments.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new SegmentNotFoundException(number, id));
        List<CommentView> said = comments.of(number).stream()
                .filter(comment -> Objects.equals(comment.segmentId(), id))
                .toList();
        List<SegmentText> texts = translations.history(number, id);
        Map<String, Person> people =
                accounts.named(Stream.concat(names(said), texts.stream().map(SegmentText::writer))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return new SegmentPanel(
                segment,
                translations.matches(number, id),
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

    List<FindingLine> lines(String number, Findings findings, Collection<SegmentView> segments) {
        Person me = accounts.current();
        boolean mine = translations
                .pen(number)
                .filter(pen -> pen.holder().equals(me.username()))
                .isPresent();
        return FindingLine.of(findings.items(), places(segments), mine, me.has(Role.CHIEF_EDITOR));
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
