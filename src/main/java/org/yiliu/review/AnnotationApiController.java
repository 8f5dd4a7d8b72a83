package org.yiliu.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.article.Articles;

@RestController
@RequestMapping("/api/v1/articles/{number}/annotations")
@Tag(name = "Annotations")
class AnnotationApiController {

    private final Annotations annotations;
    private final Articles articles;

    AnnotationApiController(Annotations annotations, Articles articles) {
        this.annotations = annotations;
        this.articles = articles;
    }

    @GetMapping
    @Operation(summary = "Errors that reviewers marked, oldest first, withdrawn ones too")
    Items annotations(@PathVariable String number) {
        articles.get(number);
        return new Items(annotations.of(number));
    }

    @GetMapping("/figures")
    @Operation(summary = "Counts by category and severity, MQM penalty points, and both normed to the length")
    ErrorFigures figures(@PathVariable String number) {
        articles.get(number);
        return annotations.figures(number);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Mark an error; the review task's assignee alone")
    ErrorAnnotation mark(@PathVariable String number, @RequestBody NewAnnotation annotation) {
        return annotations.mark(number, annotation);
    }

    @PostMapping("/{id}/answer")
    @Operation(summary = "Accept or dispute an annotation, or accept and apply its suggestion; the translator alone")
    ErrorAnnotation answer(@PathVariable String number, @PathVariable long id, @RequestBody NewAnswer answer) {
        return Boolean.TRUE.equals(answer.apply()) && answer.answer() == AnnotationStatus.ACCEPTED
                ? annotations.apply(number, id, answer.segmentVersion(), answer.text())
                : annotations.answer(number, id, answer.answer(), answer.text());
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Take an annotation back, with a reason; whoever made it")
    ErrorAnnotation withdraw(
            @PathVariable String number,
            @PathVariable long id,
            @RequestBody(required = false) @Nullable Withdrawal withdrawal) {
        return annotations.withdraw(number, id, withdrawal == null ? null : withdrawal.text());
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take an annotation back; whoever made it")
    ErrorAnnotation delete(@PathVariable String number, @PathVariable long id) {
        return annotations.withdraw(number, id, null);
    }

    record Items(List<ErrorAnnotation> items) {}

    /**
     * A translator's answer.
     *
     * @param answer {@code ACCEPTED} or {@code DISPUTED}
     * @param text the reason; required for {@code DISPUTED}
     * @param apply whether to put the suggestion into the text as well
     * @param segmentVersion with {@code apply}, the version of the segment that was looked at
     */
    record NewAnswer(
            @Nullable AnnotationStatus answer,
            @Nullable String text,
            @Nullable Boolean apply,
            @Nullable Integer segmentVersion) {}

    record Withdrawal(@Nullable String text) {}
}
