package org.yiliu.quality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.article.Articles;
import org.yiliu.web.InvalidRequestException;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Findings")
class FindingRecordsApiController {

    private static final int USUAL_DAYS = 30;

    private final FindingRecords records;
    private final Articles articles;
    private final Clock clock;

    FindingRecordsApiController(FindingRecords records, Articles articles, Clock clock) {
        this.records = records;
        this.articles = articles;
        this.clock = clock;
    }

    @GetMapping("/articles/{number}/findings/history")
    @Operation(summary = "What the checks found each time the article passed the gate, oldest first")
    History history(@PathVariable String number) {
        articles.get(number);
        return new History(records.of(number));
    }

    @GetMapping("/findings/figures")
    @Operation(summary = "What each check found in the texts that passed the gate; days in UTC, the last 30 by default")
    Figures figures(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        LocalDate last = Objects.requireNonNullElseGet(to, () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate first = Objects.requireNonNullElseGet(from, () -> last.minusDays(USUAL_DAYS - 1L));
        if (first.isAfter(last)) {
            throw InvalidRequestException.of("from", "quality.period");
        }
        return new Figures(
                first,
                last,
                records.figures(
                        first.atStartOfDay().toInstant(ZoneOffset.UTC),
                        last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    record History(List<GateRecord> items) {}

    /** @param to the last day, inclusive */
    record Figures(LocalDate from, LocalDate to, List<CheckFigures> items) {}
}
