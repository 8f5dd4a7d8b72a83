package org.yiliu.workflow.routing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.web.EntityTags;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;

@RestController
@RequestMapping("/api/v1/routing")
@Tag(name = "Routing")
class RoutingApiController {

    private static final int MOST_SAMPLES = 200;

    private final Routing routing;
    private final Samples samples;

    RoutingApiController(Routing routing, Samples samples) {
        this.routing = routing;
        this.samples = samples;
    }

    @GetMapping
    @Operation(summary = "The routing rules in use; the ETag is their version")
    ResponseEntity<RoutingResource> get() {
        return answer(routing.present());
    }

    @PutMapping
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Put rules to use for articles handed in from now on; who and why are kept")
    ResponseEntity<RoutingResource> put(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RoutingRequest sent) {
        int expected = EntityTags.expectedVersion(ifMatch);
        return answer(routing.save(expected, forms(sent.rules()), sent.reason()));
    }

    @PostMapping("/trial")
    @Operation(summary = "Try rules, or those in use, on samples: which rule counts, what comes out; nothing is saved")
    TrialResource trial(@RequestBody TrialRequest sent) {
        List<Map<String, Object>> asked = sent.samples() == null ? List.of() : sent.samples();
        if (asked.size() > MOST_SAMPLES) {
            throw InvalidRequestException.of("samples", "operation.routing.samples");
        }
        RoutingTable table = routing.present().table();
        List<Map<String, Object>> inputs =
                asked.stream().map(sample -> samples.of(table, sample)).toList();
        return TrialResource.of(routing.trial(sent.rules() == null ? null : forms(sent.rules()), inputs));
    }

    private static List<RuleForm> forms(@Nullable List<RuleRequest> rules) {
        return rules == null
                ? List.of()
                : rules.stream()
                        .filter(Objects::nonNull)
                        .map(RuleRequest::toForm)
                        .toList();
    }

    private static ResponseEntity<RoutingResource> answer(Routing.State state) {
        return ResponseEntity.ok()
                .eTag(String.valueOf(state.version().number()))
                .body(RoutingResource.of(state));
    }

    record RoutingRequest(
            @Nullable List<RuleRequest> rules, @Nullable String reason) {}

    record TrialRequest(
            @Nullable List<RuleRequest> rules, @Nullable List<Map<String, Object>> samples) {}

    /** A rule as programs write it; {@code inputs} holds conditions that cannot be chosen, as DMN writes them. */
    record RuleRequest(
            @Nullable String id,
            @Nullable String note,
            @Nullable List<String> categories,
            @Nullable Integer minCharacters,
            @Nullable Integer maxCharacters,
            @Nullable String priority,
            @Nullable Map<String, String> inputs,
            @Nullable Map<String, Object> outputs) {

        RuleForm toForm() {
            return new RuleForm(
                    text(id),
                    text(note),
                    categories == null
                            ? List.of()
                            : categories.stream().filter(Objects::nonNull).toList(),
                    text(minCharacters),
                    text(maxCharacters),
                    text(priority),
                    texts(inputs),
                    texts(outputs));
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }

        private static Map<String, String> texts(@Nullable Map<String, ?> values) {
            Map<String, String> texts = new LinkedHashMap<>();
            if (values != null) {
                values.forEach((name, value) -> texts.put(name, text(value)));
            }
            return texts;
        }
    }

    record RoutingResource(
            int version,
            RoutingVersion.Origin origin,
            @Nullable String changedBy,
            Instant changedAt,
            @Nullable String reason,
            boolean fileNewer,
            List<ColumnResource> inputs,
            List<ColumnResource> outputs,
            List<RuleResource> rules) {

        static RoutingResource of(Routing.State state) {
            RoutingVersion version = state.version();
            RoutingTable table = state.table();
            return new RoutingResource(
                    version.number(),
                    version.origin(),
                    version.by(),
                    version.at(),
                    version.reason(),
                    state.ownIsNewer(),
                    columns(table.inputs()),
                    columns(table.outputs()),
                    table.rules().stream()
                            .map(rule -> RuleResource.of(
                                    table, rule, state.proof().idle().contains(rule.id())))
                            .toList());
        }

        private static List<ColumnResource> columns(List<Column> columns) {
            return columns.stream()
                    .map(column -> new ColumnResource(column.name(), column.type()))
                    .toList();
        }
    }

    record ColumnResource(String name, String type) {}

    /** @param neverApplies whether earlier rules catch everything it would */
    record RuleResource(
            String id,
            String note,
            List<String> categories,
            @Nullable Integer minCharacters,
            @Nullable Integer maxCharacters,
            @Nullable String priority,
            Map<String, String> inputs,
            Map<String, @Nullable Object> outputs,
            int totalHours,
            boolean neverApplies) {

        static RuleResource of(RoutingTable table, Rule rule, boolean idle) {
            RuleForm form = RuleForm.of(table, rule);
            return new RuleResource(
                    rule.id(),
                    rule.note(),
                    form.categories(),
                    form.from().isEmpty() ? null : Integer.valueOf(form.from()),
                    form.to().isEmpty() ? null : Integer.valueOf(form.to()),
                    form.priority().isEmpty() ? null : form.priority(),
                    form.inputs(),
                    outputs(table, form),
                    RoutingTable.hours(rule),
                    idle);
        }

        static Map<String, @Nullable Object> outputs(RoutingTable table, RuleForm form) {
            Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
            table.outputs()
                    .forEach(column -> outputs.put(
                            column.name(), Samples.value(column, form.outputs().getOrDefault(column.name(), ""))));
            return outputs;
        }
    }

    /** @param neverApply ids of rules that no article reaches */
    record TrialResource(List<FieldProblem> problems, List<String> neverApply, List<AnswerResource> results) {

        static TrialResource of(Trial trial) {
            Proof proof = trial.proof();
            return new TrialResource(
                    trial.problems(),
                    proof == null ? List.of() : List.copyOf(proof.idle()),
                    trial.answers().stream()
                            .map(answer -> AnswerResource.of(trial.table(), answer))
                            .collect(Collectors.toList()));
        }
    }

    /** @param rule its place, from 1; null when none fits */
    record AnswerResource(
            Map<String, Object> inputs,
            @Nullable Integer rule,
            @Nullable String ruleId,
            @Nullable Map<String, @Nullable Object> outputs,
            @Nullable Integer totalHours) {

        static AnswerResource of(RoutingTable table, Trial.Answer answer) {
            Rule rule = answer.rule();
            return rule == null
                    ? new AnswerResource(answer.inputs(), null, null, null, null)
                    : new AnswerResource(
                            answer.inputs(),
                            table.place(rule.id()),
                            rule.id(),
                            RuleResource.outputs(table, RuleForm.of(table, rule)),
                            RoutingTable.hours(rule));
        }
    }
}
