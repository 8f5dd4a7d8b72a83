package org.yiliu.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.article.ReviewLevel;
import org.yiliu.web.InvalidRequestException;

@RestController
@RequestMapping("/api/v1/articles/{number}/duties-waivers")
@Tag(name = "Reviews")
class WaiverApiController {

    private final DutiesWaivers waivers;

    WaiverApiController(DutiesWaivers waivers) {
        this.waivers = waivers;
    }

    @GetMapping
    @Operation(summary = "Waivers of the separation of duties, oldest first, those that ended too")
    Items list(@PathVariable String number) {
        return new Items(waivers.of(number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let one person sign one level in this round although duties are not separate; administrators")
    DutiesWaiver grant(@PathVariable String number, @RequestBody Request request) {
        ReviewLevel level = request.level();
        if (level == null) {
            throw InvalidRequestException.of("level", "people.waiver-level");
        }
        return waivers.grant(
                number,
                level,
                Objects.requireNonNullElse(request.username(), ""),
                Objects.requireNonNullElse(request.reason(), ""));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Take a waiver back; what was signed under it stays")
    DutiesWaiver withdraw(@PathVariable String number, @PathVariable long id) {
        return waivers.withdraw(number, id);
    }

    record Items(List<DutiesWaiver> items) {}

    /** @param reason 10–1,000 characters */
    record Request(
            @Nullable ReviewLevel level,
            @Nullable String username,
            @Nullable String reason) {}
}
