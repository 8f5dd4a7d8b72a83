package org.yiliu.quality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.article.Articles;
import org.yiliu.translation.SegmentResource;
import org.yiliu.translation.SegmentView;
import org.yiliu.web.EntityTags;

@RestController
@RequestMapping("/api/v1/articles/{number}")
@Tag(name = "Findings")
class FindingsApiController {

    private final QualityGate gate;
    private final Articles articles;

    FindingsApiController(QualityGate gate, Articles articles) {
        this.gate = gate;
        this.articles = articles;
    }

    @GetMapping("/findings")
    @Operation(summary = "What the checks find in the present English, blockers first")
    Findings findings(@PathVariable String number) {
        articles.get(number);
        return gate.examine(number);
    }

    @PostMapping("/findings/{id}/waiver")
    @Operation(summary = "Let a finding stand, with a reason; a blocker only as chief editor")
    Finding waive(@PathVariable String number, @PathVariable String id, @RequestBody Reason reason) {
        return gate.waive(number, id, reason.reason());
    }

    @PostMapping("/findings/{id}/repair")
    @Operation(summary = "Apply a finding's repair; If-Match carries the segment's version that was seen")
    ResponseEntity<SegmentResource> repair(
            @PathVariable String number,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        SegmentView saved = gate.repair(number, id, EntityTags.expectedVersion(ifMatch));
        return ResponseEntity.ok().eTag("" + saved.version()).body(SegmentResource.of(saved));
    }

    @PostMapping("/translation/segments/{id}/check")
    @Operation(summary = "What the checks find in a segment's English as it is typed; nothing is stored")
    Typed check(@PathVariable String number, @PathVariable long id, @RequestBody Draft draft) {
        articles.get(number);
        return new Typed(gate.examineSegment(number, id, draft.target()));
    }

    record Reason(@Nullable String reason) {}

    record Draft(@Nullable String target) {}

    record Typed(List<Finding> items) {}
}
