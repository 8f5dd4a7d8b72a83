package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.review.AnnotationStatus;
import org.yiliu.review.Annotations;
import org.yiliu.review.ErrorAnnotation;
import org.yiliu.review.Reviews;
import org.yiliu.translation.Pen;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;

/** Gathers the marked errors of an article, for the person who looks, in a constant number of statements. */
@Component
@Transactional(readOnly = true)
class AnnotationBoards {

    private final Annotations annotations;
    private final Reviews reviews;
    private final Translations translations;
    private final Accounts accounts;

    AnnotationBoards(Annotations annotations, Reviews reviews, Translations translations, Accounts accounts) {
        this.reviews = reviews;
        this.annotations = annotations;
        this.translations = translations;
        this.accounts = accounts;
    }

    public AnnotationBoard of(String number) {
        return of(number, translations.view(number).segments());
    }

    /** @param segments the article's present ones */
    public AnnotationBoard of(String number, List<SegmentView> segments) {
        List<ErrorAnnotation> all = annotations.of(number, segments);
        Viewer viewer = viewer(number);
        Map<Long, SegmentView> present =
                segments.stream().collect(Collectors.toMap(SegmentView::id, Function.identity()));
        Map<String, Person> people = all.isEmpty() ? Map.of() : accounts.named(names(all));
        List<AnnotationLine> lines = new ArrayList<>();
        for (ErrorAnnotation it : all) {
            lines.add(line(it, lines.size() + 1, present.get(it.segmentId()), people, viewer));
        }
        return new AnnotationBoard(lines, annotations.figures(all, segments), viewer.reviewing(), viewer.translating());
    }

    private Viewer viewer(String number) {
        String me = accounts.current().username();
        Pen pen = translations
                .pen(number)
                .filter(held -> held.holder().equals(me))
                .orElse(null);
        boolean writing = pen != null && pen.level() == null;
        boolean reviewing =
                pen != null ? !writing : reviews.reviewing(number, me).isPresent();
        return new Viewer(me, reviewing, writing);
    }

    private static AnnotationLine line(
            ErrorAnnotation it, int number, @Nullable SegmentView segment, Map<String, Person> people, Viewer viewer) {
        boolean settled = it.status() == AnnotationStatus.ACCEPTED || it.status() == AnnotationStatus.WITHDRAWN;
        return new AnnotationLine(
                it,
                number,
                segment == null ? null : segment.position(),
                segment == null ? 0 : segment.version(),
                people.get(it.by()),
                it.answers().stream()
                        .map(answer -> new AnnotationLine.Said(answer, people.get(answer.by())))
                        .toList(),
                viewer.translating() && it.counts(),
                viewer.reviewing() && !settled && it.by().equals(viewer.username()));
    }

    private static Set<String> names(List<ErrorAnnotation> all) {
        return all.stream()
                .flatMap(it ->
                        Stream.concat(Stream.of(it.by()), it.answers().stream().map(ErrorAnnotation.Answer::by)))
                .collect(Collectors.toSet());
    }

    /** Who looks, and which pen they hold. */
    private record Viewer(String username, boolean reviewing, boolean translating) {}
}
