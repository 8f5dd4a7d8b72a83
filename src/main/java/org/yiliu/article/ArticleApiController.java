package org.yiliu.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yiliu.web.EntityTags;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.ItemPage;

@RestController
@RequestMapping("/api/v1/articles")
@Tag(name = "Articles")
class ArticleApiController {

    private final Articles articles;
    private final ObjectProvider<OwnTask> tasks;
    private final Clock clock;

    ArticleApiController(Articles articles, ObjectProvider<OwnTask> tasks, Clock clock) {
        this.tasks = tasks;
        this.articles = articles;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Keep a new draft")
    ResponseEntity<ArticleResource> create(@Valid @RequestBody NewArticle draft) {
        if (draft.title() == null || draft.title().isBlank()) {
            throw InvalidRequestException.of("title", "article.title-missing");
        }
        return created(articles.create(draft));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Keep a new draft from a file (.docx, .html, .md, .txt)")
    ResponseEntity<ArticleResource> importDraft(
            @RequestPart("file") MultipartFile file, @Valid @RequestPart("metadata") NewArticle metadata)
            throws IOException {
        String filename = file.getOriginalFilename();
        if (filename == null || filename.isBlank()) {
            throw InvalidRequestException.of("file", "article.file-missing");
        }
        return created(articles.importDraft(filename, file.getBytes(), metadata));
    }

    @GetMapping
    @Operation(summary = "List articles")
    ItemPage<ArticleResource> list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String person,
            @PageableDefault(size = 20) Pageable page) {
        return articles.search(new ArticleFilter(stage, category, q, overdue, person), page)
                .map(article -> ArticleResource.of(article, clock.instant()));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One article; its ETag is the source version")
    ResponseEntity<ArticleResource> get(@PathVariable String number) {
        return answer(articles.get(number));
    }

    @PutMapping("/{number}/source")
    @Operation(summary = "Save the Chinese text; after submission a source revision")
    ResponseEntity<ArticleResource> revise(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SourceRevision revision) {
        Imported revised = articles.revise(number, EntityTags.expectedVersion(ifMatch), revision);
        return ResponseEntity.ok()
                .eTag("" + revised.article().sourceVersion())
                .body(ArticleResource.of(revised.article(), clock.instant(), revised.dropped()));
    }

    @PostMapping("/{number}/submission")
    @Operation(summary = "Hand the draft in; the process begins")
    ResponseEntity<ArticleResource> submit(@PathVariable String number) {
        return ResponseEntity.accepted().body(ArticleResource.of(articles.submit(number), clock.instant()));
    }

    @PostMapping("/{number}/withdrawal")
    @Operation(summary = "Take the article back")
    ArticleResource withdraw(@PathVariable String number, @RequestBody Withdrawal withdrawal) {
        return ArticleResource.of(articles.withdraw(number, withdrawal.reason()), clock.instant());
    }

    @PostMapping("/{number}/restoration")
    @Operation(summary = "Take a withdrawn article up again, with what was translated")
    ArticleResource restore(@PathVariable String number, @RequestBody Withdrawal restoration) {
        return ArticleResource.of(articles.restore(number, restoration.reason()), clock.instant());
    }

    /** Why an article is taken back, or up again. */
    record Withdrawal(@Nullable String reason) {}

    private ResponseEntity<ArticleResource> created(Imported draft) {
        return ResponseEntity.created(
                        URI.create("/api/v1/articles/" + draft.article().number()))
                .eTag("" + draft.article().sourceVersion())
                .body(ArticleResource.of(draft.article(), clock.instant(), draft.dropped()));
    }

    private ResponseEntity<ArticleResource> answer(ArticleView article) {
        return ResponseEntity.ok()
                .eTag("" + article.sourceVersion())
                .body(ArticleResource.of(article, clock.instant(), null, task(article)));
    }

    /** Two levels may review at the same time; otherwise the article's row says it. */
    private @Nullable String task(ArticleView article) {
        OwnTask own = article.stage() == Stage.REVIEWING ? tasks.getIfAvailable() : null;
        return own == null ? article.taskId() : own.of(article.number()).orElse(article.taskId());
    }
}
