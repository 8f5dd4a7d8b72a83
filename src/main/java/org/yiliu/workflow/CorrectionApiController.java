package org.yiliu.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.article.ArticleResource;

/** Corrections of published pages through the API; the contract leaves their address open. */
@RestController
@RequestMapping("/api/v1/articles/{number}/correction")
@Tag(name = "Articles")
class CorrectionApiController {

    private final Corrections corrections;
    private final Clock clock;

    CorrectionApiController(Corrections corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Begin a correction of a published page, which stands until the correction is published")
    ArticleResource start(@PathVariable String number, @RequestBody Request request) {
        String reason = request.reason() == null ? "" : request.reason();
        return ArticleResource.of(
                corrections.start(number, reason, Boolean.TRUE.equals(request.small())), clock.instant());
    }

    /** @param small one level signs, as long as little changes */
    record Request(@Nullable String reason, @Nullable Boolean small) {}
}
