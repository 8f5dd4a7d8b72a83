package org.yiliu.translation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.article.Articles;
import org.yiliu.web.EntityTags;
import org.yiliu.web.InvalidRequestException;

@RestController
@RequestMapping("/api/v1/articles/{number}")
@Tag(name = "Translation")
class TranslationApiController {

    private final Translations translations;
    private final Comments comments;
    private final Questions questions;
    private final Articles articles;

    TranslationApiController(Translations translations, Comments comments, Questions questions, Articles articles) {
        this.translations = translations;
        this.comments = comments;
        this.questions = questions;
        this.articles = articles;
    }

    @GetMapping("/translation")
    @Operation(summary = "All segments with their English")
    TranslationResource translation(@PathVariable String number) {
        articles.get(number);
        TranslationView view = translations.view(number);
        return new TranslationResource(
                number,
                view.sourceVersion(),
                view.segments().stream().map(SegmentResource::of).toList());
    }

    @PatchMapping("/translation/segments/{id}")
    @Operation(summary = "Store a segment's text or state; If-Match carries the version that was seen")
    ResponseEntity<SegmentResource> save(
            @PathVariable String number,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SegmentChange change) {
        SegmentView saved = translations.save(
                number, id, EntityTags.expectedVersion(ifMatch), change.target(), change.state(), change.from());
        return ResponseEntity.ok().eTag("" + saved.version()).body(SegmentResource.of(saved));
    }

    @GetMapping("/translation/segments/{id}/matches")
    @Operation(summary = "Earlier renderings and terms for a segment")
    Matches matches(@PathVariable String number, @PathVariable long id) {
        return new Matches(translations.matches(number, id), translations.terms(number, id));
    }

    @GetMapping("/translation/segments/{id}/history")
    @Operation(summary = "Every text the segment had")
    Items<SegmentText> history(@PathVariable String number, @PathVariable long id) {
        articles.get(number);
        return new Items<>(translations.history(number, id));
    }

    @GetMapping("/comments")
    @Operation(summary = "Comments on segments and on the article")
    Items<CommentView> comments(@PathVariable String number) {
        articles.get(number);
        return new Items<>(comments.of(number));
    }

    @PostMapping("/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Comment on a segment or on the article; ask its author, or answer a question")
    CommentView comment(@PathVariable String number, @RequestBody NewComment comment) {
        if (comment.replyTo() != null) {
            return questions.answer(number, comment.replyTo(), comment.text());
        }
        if (comment.kind() == CommentKind.QUESTION) {
            return questions.ask(number, comment.segmentId(), comment.text(), Boolean.TRUE.equals(comment.blocking()));
        }
        CommentView added = comments.add(number, comment.segmentId(), comment.text());
        return Boolean.TRUE.equals(comment.resolved()) ? comments.resolve(number, added.id(), true) : added;
    }

    @PatchMapping("/comments/{id}")
    @Operation(summary = "Mark a comment as settled, or open it again")
    CommentView resolve(@PathVariable String number, @PathVariable long id, @RequestBody Resolution resolution) {
        return comments.resolve(number, id, resolution.resolved());
    }

    record TranslationResource(String articleNumber, int sourceVersion, List<SegmentResource> segments) {}

    /**
     * A change of a segment.
     *
     * @param origin {@code MEMORY} or {@code MACHINE} for a text that was taken unchanged; null for a typed one
     */
    record SegmentChange(
            @Nullable String target,
            @Nullable SegmentState state,
            @Nullable Whence origin,
            @Nullable Integer matchScore,
            @Nullable String provenance) {

        Origin from() {
            if (origin == null || origin == Whence.TYPED) {
                return Origin.TYPED;
            }
            if (origin != Whence.MEMORY && origin != Whence.MACHINE) {
                throw InvalidRequestException.of("origin", "translation.origin-not-yours");
            }
            if (matchScore != null && (matchScore < 1 || matchScore > 100)) {
                throw InvalidRequestException.of("matchScore", "translation.match-score");
            }
            if (provenance != null && provenance.length() > Origin.LONGEST_PROVENANCE) {
                throw InvalidRequestException.of("provenance", "translation.provenance-too-long");
            }
            return new Origin(origin, matchScore, provenance);
        }
    }

    record Matches(List<Match> matches, List<TermLine> terms) {}

    record Items<T>(List<T> items) {}

    /**
     * Something to say.
     *
     * @param kind {@code QUESTION} asks the author; a remark when left out
     * @param blocking of a question: the English waits for the answer
     * @param replyTo id of the question that this answers; its segment and kind follow from that
     */
    record NewComment(
            @Nullable Long segmentId,
            @Nullable String text,
            @Nullable Boolean resolved,
            @Nullable CommentKind kind,
            @Nullable Boolean blocking,
            @Nullable Long replyTo) {}

    record Resolution(boolean resolved) {}
}
