package org.yiliu.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.web.ItemPage;

@RestController
@RequestMapping("/api/v1/incidents")
@Tag(name = "Failed steps")
class IncidentApiController {

    private final Incidents incidents;
    private final Remedies remedies;

    IncidentApiController(Incidents incidents, Remedies remedies) {
        this.incidents = incidents;
        this.remedies = remedies;
    }

    @GetMapping
    @Operation(summary = "Automatic steps that failed for the last time, oldest first, and what can be done about each")
    ItemPage<IncidentResource> list(Locale reader, @PageableDefault(size = 20) Pageable page) {
        List<HeldUp> all = incidents.list(reader);
        int from = (int) Math.min(page.getOffset(), all.size());
        int to = Math.min(from + page.getPageSize(), all.size());
        return new ItemPage<>(all.subList(from, to), page.getPageNumber(), page.getPageSize(), all.size())
                .map(IncidentResource::of);
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Try the step again at once")
    Remedied retry(@PathVariable String id, @RequestBody Reason why) {
        return remedies.apply(id, Remedy.RETRY, why.reason());
    }

    @PostMapping("/{id}/skip")
    @Operation(summary = "Leave a reminder out; 409 for a step that has to be done")
    Remedied skip(@PathVariable String id, @RequestBody Reason why) {
        return remedies.apply(id, Remedy.SKIP, why.reason());
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Give a publication up: back to its publisher, nothing goes online; 409 for other steps")
    Remedied cancel(@PathVariable String id, @RequestBody Reason why) {
        return remedies.apply(id, Remedy.CANCEL, why.reason());
    }

    record Reason(@Nullable String reason) {}

    /** @param step what the drawing calls it, in the caller's language */
    record IncidentResource(
            String id,
            String articleNumber,
            String step,
            StepKind kind,
            String cause,
            Instant since,
            List<Remedy> remedies) {

        static IncidentResource of(HeldUp held) {
            return new IncidentResource(
                    held.id(),
                    held.articleNumber(),
                    held.step(),
                    held.kind(),
                    held.cause(),
                    held.since(),
                    held.kind().remedies());
        }
    }
}
