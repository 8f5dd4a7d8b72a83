package org.yiliu.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.account.Accounts;

@RestController
@RequestMapping("/api/v1/absences")
@Tag(name = "Absences")
class AbsenceApiController {

    private final Absences absences;
    private final Accounts accounts;

    AbsenceApiController(Absences absences, Accounts accounts) {
        this.absences = absences;
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(summary = "Present and coming absences: one's own, or everybody's for coordinators and administrators")
    Items list(@RequestParam(defaultValue = "false") boolean all) {
        return new Items(all ? absences.all() : absences.own());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter an absence, of one's own where nobody is named")
    Absence add(@RequestBody Request request) {
        String username = Objects.requireNonNullElse(
                request.username(), accounts.current().username());
        return absences.add(username, request.firstDay(), request.lastDay(), request.reason());
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End an absence at once, or call off one that has not begun")
    void end(@PathVariable long id) {
        absences.end(id);
    }

    record Items(List<Absence> items) {}

    /** @param username left out for oneself */
    record Request(
            @Nullable String username,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String reason) {}
}
