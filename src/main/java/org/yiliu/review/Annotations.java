package org.yiliu.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.translation.Pen;
import org.yiliu.translation.PenNotHeldException;
import org.yiliu.translation.SegmentNotFoundException;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.StaleSegmentException;
import org.yiliu.translation.Translations;
import org.yiliu.translation.text.TextMeasure;
import org.yiliu.web.InvalidRequestException;

/**
 * Errors that reviewers mark in the English, and what translators answer. Everybody who is signed in reads them; they are
 * made and withdrawn with the review pen, answered with the translator's pen. Rows are only added.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Annotations {

    private static final List<String> ENGLISH = List.of("from", "to", "quote");
    private static final List<String> CHINESE = List.of("sourceFrom", "sourceTo", "sourceQuote");

    private final AnnotationRepository annotations;
    private final AnswerRepository answers;
    private final Translations translations;
    private final Seats seats;
    private final Articles articles;
    private final Accounts accounts;
    private final Clock clock;

    Annotations(
            AnnotationRepository annotations,
            AnswerRepository answers,
            Translations translations,
            Seats seats,
            Articles articles,
            Accounts accounts,
            Clock clock) {
        this.seats = seats;
        this.annotations = annotations;
        this.answers = answers;
        this.translations = translations;
        this.articles = articles;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** All of an article, withdrawn ones too, oldest first, with their place in the present text; in four statements. */
    @Transactional(readOnly = true)
    public List<ErrorAnnotation> of(String number) {
        return of(number, translations.view(number).segments());
    }

    /** {@link #of(String)} for a page that has the present segments already; in two statements. */
    @Transactional(readOnly = true)
    public List<ErrorAnnotation> of(String number, List<SegmentView> segments) {
        Map<Long, SegmentView> present =
                segments.stream().collect(Collectors.toMap(SegmentView::id, Function.identity()));
        Map<Long, List<ErrorAnnotation.Answer>> said = answers.findByArticleNumberOrderById(number).stream()
                .collect(Collectors.groupingBy(
                        AnswerRow::annotationId, Collectors.mapping(AnswerRow::view, Collectors.toList())));
        return annotations.findByArticleNumberOrderById(number).stream()
                .map(row -> row.view(said.getOrDefault(row.id(), List.of()), present.get(row.segmentId())))
                .toList();
    }

    /** Whether the person marked an error or answered one in this article since then; asked by the process itself too. */
    @PreAuthorize("permitAll")
    @Transactional(readOnly = true)
    public boolean workedOn(String number, String username, Instant since) {
        return annotations.existsByArticleNumberAndAnnotatorAndAnnotatedAtGreaterThanEqual(number, username, since)
                || answers.existsByArticleNumberAndAnsweredByAndAnsweredAtGreaterThanEqual(number, username, since);
    }

    /** What the annotations come to. */
    @Transactional(readOnly = true)
    public ErrorFigures figures(String number) {
        List<SegmentView> segments = translations.view(number).segments();
        return figures(of(number, segments), segments);
    }

    /** {@link #figures(String)} of what a page has already; asks the database nothing. */
    public ErrorFigures figures(List<ErrorAnnotation> all, List<SegmentView> segments) {
        int characters = segments.stream()
                .mapToInt(segment -> TextMeasure.hanCharacters(segment.source()))
                .sum();
        int words = segments.stream()
                .mapToInt(segment -> TextMeasure.englishWords(segment.target()))
                .sum();
        return ErrorFigures.of(all, characters, words);
    }

    /**
     * Marks an error.
     *
     * @throws PenNotHeldException (403) unless the caller has the article's open review task
     * @throws SegmentNotFoundException (404) if the present text has no such segment
     * @throws StaleSegmentException (412, carries the present segment) if it has another version than the one looked at
     * @throws InvalidRequestException (400) if kind, severity or place are missing or wrong
     */
    public ErrorAnnotation mark(String number, NewAnnotation wish) {
        int round = articles.get(number).round();
        Pen pen = pen(number, true);
        NewAnnotation.Checked checked = wish.checked();
        SegmentView segment = segment(number, checked.segmentId());
        requirePresent(segment, wish.segmentVersion());
        AnnotationRow.Place place = place(wish, checked, segment);
        AnnotationRow.Maker maker =
                new AnnotationRow.Maker(pen.holder(), Objects.requireNonNull(pen.level()), round, clock.instant());
        return annotations
                .save(new AnnotationRow(segment, place, checked, maker))
                .view(List.of(), segment);
    }

    /**
     * Answers an annotation; a later answer replaces an earlier one, and both are kept.
     *
     * @param status {@link AnnotationStatus#ACCEPTED} or {@link AnnotationStatus#DISPUTED}
     * @param text at most 2,000 characters; required when it is disputed
     * @throws PenNotHeldException (403) unless the caller has the article's open translation task
     * @throws AnnotationRefusedException (404) if there is no such annotation, (409) if it is withdrawn
     * @throws InvalidRequestException (400) if there is no answer, or no reason for a dispute
     */
    public ErrorAnnotation answer(String number, long id, @Nullable AnnotationStatus status, @Nullable String text) {
        AnnotationRow annotation = annotation(number, id);
        Pen pen = pen(number, false);
        if (status != AnnotationStatus.ACCEPTED && status != AnnotationStatus.DISPUTED) {
            throw InvalidRequestException.of("answer", "annotation.answer-missing");
        }
        String words = words(text);
        if (status == AnnotationStatus.DISPUTED && words == null) {
            throw InvalidRequestException.of("text", "annotation.reason-missing");
        }
        if (present(number, id).status() == AnnotationStatus.WITHDRAWN) {
            throw AnnotationRefusedException.withdrawn();
        }
        answers.save(new AnswerRow(annotation, status, words, pen.holder(), clock.instant()));
        return present(number, id);
    }

    /**
     * Accepts an annotation and puts its suggestion where the quote stands, as a text of the caller's.
     *
     * @param segmentVersion the version of the segment that was looked at
     * @throws StaleSegmentException (412, carries the present segment) if the segment has another version
     * @throws AnnotationRefusedException (404) if there is no such annotation, (409) if it is withdrawn or the text has
     *     changed at the place
     * @throws InvalidRequestException (400) if it suggests nothing
     */
    public ErrorAnnotation apply(String number, long id, @Nullable Integer segmentVersion, @Nullable String text) {
        answer(number, id, AnnotationStatus.ACCEPTED, text);
        ErrorAnnotation accepted = present(number, id);
        if (accepted.suggestion() == null) {
            throw InvalidRequestException.of("apply", "annotation.nothing-suggested");
        }
        if (segmentVersion == null) {
            throw InvalidRequestException.of("segmentVersion", "annotation.version-missing");
        }
        SegmentView segment = segment(number, accepted.segmentId());
        requirePresent(segment, segmentVersion);
        TextRange place = accepted.present();
        if (place == null) {
            throw AnnotationRefusedException.textChanged();
        }
        String changed = new StringBuilder(segment.target())
                .replace(place.from(), place.to(), accepted.suggestion())
                .toString();
        translations.save(number, segment.id(), segmentVersion, changed, null);
        return present(number, id);
    }

    /**
     * Takes an annotation back. It is kept and counts no more; withdrawing it again changes nothing.
     *
     * @param text why, at most 2,000 characters; may be left out
     * @throws AnnotationRefusedException (404) if there is no such annotation, (403) if somebody else made it, (409) if the
     *     translator has accepted it
     * @throws PenNotHeldException (403) unless the caller has the article's open review task
     */
    public ErrorAnnotation withdraw(String number, long id, @Nullable String text) {
        AnnotationRow annotation = annotation(number, id);
        if (!annotation.annotator().equals(accounts.current().username())) {
            throw AnnotationRefusedException.notYours();
        }
        Pen pen = pen(number, true);
        ErrorAnnotation present = present(number, id);
        if (present.status() == AnnotationStatus.ACCEPTED) {
            throw AnnotationRefusedException.accepted();
        }
        if (present.status() == AnnotationStatus.WITHDRAWN) {
            return present;
        }
        answers.save(new AnswerRow(annotation, AnnotationStatus.WITHDRAWN, words(text), pen.holder(), clock.instant()));
        return present(number, id);
    }

    private AnnotationRow annotation(String number, long id) {
        articles.get(number);
        return annotations
                .findByIdAndArticleNumber(id, number)
                .orElseThrow(() -> AnnotationRefusedException.notFound(number, id));
    }

    private ErrorAnnotation present(String number, long id) {
        return of(number).stream()
                .filter(annotation -> annotation.id() == id)
                .findFirst()
                .orElseThrow(() -> AnnotationRefusedException.notFound(number, id));
    }

    private Pen pen(String number, boolean reviewing) {
        String caller = accounts.current().username();
        Optional<Pen> held = reviewing
                ? seats.levelOf(number, caller).map(level -> new Pen(number, caller, level))
                : translations.pen(number).filter(pen -> pen.holder().equals(caller) && pen.level() == null);
        return held.orElseThrow(() -> new PenNotHeldException(number));
    }

    private SegmentView segment(String number, long id) {
        return translations.view(number).segments().stream()
                .filter(segment -> segment.id() == id)
                .findFirst()
                .orElseThrow(() -> new SegmentNotFoundException(number, id));
    }

    private static void requirePresent(SegmentView segment, @Nullable Integer seen) {
        if (seen != null && seen != segment.version()) {
            throw new StaleSegmentException(segment);
        }
    }

    private static AnnotationRow.Place place(NewAnnotation wish, NewAnnotation.Checked checked, SegmentView segment) {
        if (wish.segmentVersion() == null && wish.quote() == null && wish.sourceQuote() == null) {
            throw InvalidRequestException.of("segmentVersion", "annotation.version-missing");
        }
        TextRange english = new Quoted(segment.target()).place(wish.from(), wish.to(), wish.quote(), ENGLISH);
        TextRange chinese =
                new Quoted(segment.source()).place(wish.sourceFrom(), wish.sourceTo(), wish.sourceQuote(), CHINESE);
        boolean omission = checked.subtype() == ErrorType.OMISSION && chinese != null;
        if (english == null && !omission) {
            throw InvalidRequestException.of("quote", "annotation.place-missing");
        }
        return new AnnotationRow.Place(english, chinese);
    }

    private static @Nullable String words(@Nullable String text) {
        String words = NewAnnotation.said(text);
        if (words != null && words.length() > NewAnnotation.LONGEST) {
            throw InvalidRequestException.of("text", "annotation.too-long");
        }
        return words;
    }
}
