package org.yiliu.quality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.article.Articles;

@RestController
@RequestMapping("/api/v1/articles/{number}/findings")
@Tag(name = "Findings")
class FindingsApiController {

    private final QualityGate gate;
    private final Articles articles;

    FindingsApiController(QualityGate gate, Articles articles) {
        this.gate = gate;
        this.articles = articles;
    }

    @GetMapping
    @Operation(summary = "What the checks find in the present English, blockers first")
    Findings findings(@PathVariable String number) {
        articles.get(number);
        return gate.examine(number);
    }

    @PostMapping("/{id}/waiver")
    @Operation(summary = "Let a finding stand, with a reason; a blocker only as chief editor")
    Finding waive(@PathVariable String number, @PathVariable String id, @RequestBody Reason reason) {
        return gate.waive(number, id, reason.reason());
    }

    record Reason(@Nullable String reason) {}
}
