package org.yiliu.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final DutiesWaivers waivers;
    private final Articles articles;

    SignOffApiController(Reviews reviews, DutiesWaivers waivers, Articles articles) {
        this.reviews = reviews;
        this.waivers = waivers;
        this.articles = articles;
    }

    @GetMapping
    @Operation(summary = "The sign-off sheet: every decision, oldest first")
    Sheet sheet(@PathVariable String number) {
        articles.get(number);
        List<DutiesWaiver> granted = waivers.of(number);
        return new Sheet(reviews.sheet(number).stream()
                .map(line -> new Line(line, Waived.of(line, granted)))
                .toList());
    }

    record Sheet(List<Line> items) {}

    /** @param waiver under which it was decided; null where duties were separate */
    record Line(@JsonUnwrapped SignOff signOff, @Nullable Waived waiver) {}

    /** Why one person could sign what separation of duties forbids, and who allowed it. */
    record Waived(String reason, String grantedBy, Instant grantedAt) {

        static @Nullable Waived of(SignOff line, List<DutiesWaiver> granted) {
            return granted.stream()
                    .filter(waiver -> waiver.covers(line))
                    .findFirst()
                    .map(waiver -> new Waived(waiver.reason(), waiver.grantedBy(), waiver.grantedAt()))
                    .orElse(null);
        }
    }
}
