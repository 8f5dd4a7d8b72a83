package org.yiliu.translation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.machine.MachineUnavailableException;
import org.yiliu.machine.TooManySuggestionsException;

@RestController
@RequestMapping("/api/v1/articles/{number}/translation/segments/{id}/suggestions")
@Tag(name = "Translation")
class SuggestionApiController {

    private final Suggestions suggestions;
    private final Clock clock;

    SuggestionApiController(Suggestions suggestions, Clock clock) {
        this.suggestions = suggestions;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Ask the machine for an English text; nothing is stored in the segment")
    SuggestionList suggest(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletResponse response) {
        try {
            return new SuggestionList(suggestions.suggest(number, id, again));
        } catch (MachineUnavailableException unavailable) {
            unavailable.retryAt().ifPresent(at -> retryAfter(response, at));
            throw unavailable;
        } catch (TooManySuggestionsException tooMany) {
            retryAfter(response, tooMany.retryAt());
            throw tooMany;
        }
    }

    private void retryAfter(HttpServletResponse response, Instant at) {
        long seconds = Math.max(1, Duration.between(clock.instant(), at).toSeconds() + 1);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    record SuggestionList(List<SuggestionView> items) {}
}
