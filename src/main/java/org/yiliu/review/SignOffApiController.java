package org.yiliu.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.article.Articles;

@RestController
@RequestMapping("/api/v1/articles/{number}/sign-off")
@Tag(name = "Reviews")
class SignOffApiController {

    private final Reviews reviews;
    private final Articles articles;

    SignOffApiController(Reviews reviews, Articles articles) {
        this.reviews = reviews;
        this.articles = articles;
    }

    @GetMapping
    @Operation(summary = "The sign-off sheet: every decision, oldest first")
    Sheet sheet(@PathVariable String number) {
        articles.get(number);
        return new Sheet(reviews.sheet(number));
    }

    record Sheet(List<SignOff> items) {}
}
