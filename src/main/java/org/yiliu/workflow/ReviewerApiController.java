package org.yiliu.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.article.ArticleResource;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;

/** Reviewers named in advance, through the API. */
@RestController
@RequestMapping("/api/v1/articles/{number}/reviewers")
@Tag(name = "Reviews")
class ReviewerApiController {

    private final Reviewers reviewers;
    private final Articles articles;
    private final Clock clock;

    ReviewerApiController(Reviewers reviewers, Articles articles, Clock clock) {
        this.reviewers = reviewers;
        this.articles = articles;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Who is named to review the article, by level")
    Items named(@PathVariable String number) {
        articles.get(number);
        return new Items(reviewers.of(number).entrySet().stream()
                .map(each -> new Named(each.getKey(), each.getValue()))
                .toList());
    }

    @PostMapping
    @Operation(summary = "Name the reviewer of a level in advance; without a reviewer, nobody any more")
    ArticleResource name(@PathVariable String number, @RequestBody Named wish) {
        return ArticleResource.of(reviewers.name(number, wish.level(), wish.reviewer()), clock.instant());
    }

    record Items(List<Named> items) {}

    record Named(@Nullable ReviewLevel level, @Nullable String reviewer) {}
}
