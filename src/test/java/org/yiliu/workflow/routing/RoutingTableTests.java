package org.yiliu.workflow.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.web.FieldProblem;

/** Reading, writing, checking and proving of routing tables, on the program's own. */
class RoutingTableTests {

    private final byte[] own = own();
    private final RoutingTable table = RoutingDmn.read(own);

    @Test
    void readsTheProgramsOwnTable() {
        assertThat(table.inputs()).extracting(Column::name).containsExactly("category", "characters", "priority");
        assertThat(table.outputs()).extracting(Column::name).startsWith("coordinatorAssigns", "reviewLevels");
        assertThat(table.rules()).hasSizeGreaterThan(5);
        assertThat(table.rule("rule_shortAnnouncement").orElseThrow().input("characters"))
                .isEqualTo("< 800");
    }

    @Test
    void losesNothingThroughTheForm() {
        var sheet = new RuleSheet(table, forms());

        RoutingTable again = RoutingDmn.read(RoutingDmn.write(own, sheet.table()));

        assertThat(sheet.problems()).isEmpty();
        assertThat(again.inputs()).isEqualTo(table.inputs());
        assertThat(again.outputs()).isEqualTo(table.outputs());
        assertThat(again.rules())
                .extracting(Rule::id)
                .isEqualTo(table.rules().stream().map(Rule::id).toList());
        assertThat(again.rules())
                .extracting(Rule::note)
                .isEqualTo(table.rules().stream().map(Rule::note).toList());
        assertThat(again.rules())
                .extracting(Rule::outputs)
                .isEqualTo(table.rules().stream().map(Rule::outputs).toList());
    }

    /** Whatever the form writes otherwise, the same rule counts for every article. */
    @Test
    void meansTheSameAfterTheForm() {
        var before = new Deciding(own);
        var after = new Deciding(RoutingDmn.write(own, new RuleSheet(table, forms()).table()));

        for (String category : List.of("PARTY_BUILDING", "TEACHING", "ANNOUNCEMENT")) {
            for (String priority : List.of("NORMAL", "URGENT")) {
                for (int characters : new int[] {0, 799, 800, 1500, 1501, 3000, 3001, 200_000}) {
                    Map<String, Object> input = inputs(category, characters, priority);
                    assertThat(after.rule(input))
                            .as("%s", input)
                            .isEqualTo(before.rule(input))
                            .isPresent();
                }
            }
        }
    }

    @Test
    void provesThatEveryArticleFindsARule() {
        Proof proof = Proof.of(table, own);

        assertThat(proof.holds()).isTrue();
        assertThat(proof.idle()).isEmpty();
    }

    @Test
    void namesArticlesThatFindNoRule() {
        RoutingTable gap = table.with(table.rules().stream()
                .filter(rule -> !rule.id().equals("rule_medium"))
                .toList());

        Proof proof = Proof.of(gap, RoutingDmn.write(own, gap));

        assertThat(proof.holds()).isFalse();
        assertThat(proof.gaps())
                .isNotEmpty()
                .allSatisfy(input -> assertThat(input)
                        .containsEntry("priority", "NORMAL")
                        .hasEntrySatisfying(
                                "characters", at -> assertThat((Integer) at).isBetween(800, 1500)));
    }

    /** One character between two rules that nearly meet. */
    @Test
    void findsAGapOfOneCharacter() {
        RoutingTable gap = change("rule_medium", form -> with(form, "801", form.to()));

        Proof proof = Proof.of(gap, RoutingDmn.write(own, gap));

        assertThat(proof.gaps())
                .isNotEmpty()
                .allSatisfy(input -> assertThat(input).containsEntry("characters", 800));
    }

    @Test
    void namesRulesThatNothingReaches() {
        List<Rule> rules = new ArrayList<>(table.rules());
        Rule all = table.rule("rule_short").orElseThrow();
        rules.add(0, new Rule("rule_all", "", Map.of(), all.outputs()));
        RoutingTable covered = table.with(rules);

        Proof proof = Proof.of(covered, RoutingDmn.write(own, covered));

        assertThat(proof.holds()).isTrue();
        assertThat(proof.idle()).hasSameSizeAs(table.rules()).doesNotContain("rule_all");
    }

    @Test
    void saysWhenAConditionCannotBeUnderstood() {
        RuleForm form = forms().get(0);
        Map<String, String> inputs = new LinkedHashMap<>(Map.of("characters", "about < (many"));
        RoutingTable broken = new RuleSheet(table, List.of(typed(form, inputs))).table();

        assertThat(Proof.of(broken, RoutingDmn.write(own, broken)).unclear()).isTrue();
    }

    /** Columns that a later program adds are shown and kept, though nothing is known of them. */
    @Test
    void keepsOutputsAndInputsItDoesNotKnow() {
        byte[] richer = richer();
        RoutingTable extended = RoutingDmn.read(richer);
        List<RuleForm> forms = extended.rules().stream()
                .map(rule -> RuleForm.of(extended, rule))
                .toList();

        var sheet = new RuleSheet(extended, forms);
        byte[] written = RoutingDmn.write(richer, sheet.table());

        assertThat(sheet.problems()).isEmpty();
        assertThat(forms.get(0).outputs()).containsEntry("quickReview", "true").containsEntry("desk", "night");
        assertThat(RoutingDmn.read(written).rules().get(0).output("desk")).isEqualTo("\"night\"");
        assertThat(RoutingDmn.read(written).rules().get(0).input("correction")).isEqualTo("false");
        assertThat(Proof.of(extended, written).holds()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "reviewLevels, 0, operation.routing.levels",
        "reviewLevels, 4, operation.routing.levels",
        "reviewLevels, '', operation.routing.levels",
        "translationHours, 0, operation.routing.hours",
        "translationHours, 401, operation.routing.hours",
        "reviewHours, 2.5, operation.routing.hours",
        "publicationHours, abc, operation.routing.hours",
        "publicationHours, 99999999999, operation.routing.hours",
        "coordinatorAssigns, maybe, operation.routing.value",
        "coordinatorAssigns, '', operation.routing.value"
    })
    void namesTheFieldThatDoesNotFit(String output, String typed, String key) {
        RuleForm form = forms().get(0);
        Map<String, String> outputs = new LinkedHashMap<>(form.outputs());
        outputs.put(output, typed);
        var sheet = new RuleSheet(
                table,
                List.of(new RuleForm(form.id(), form.note(), form.categories(), "", "", "", form.inputs(), outputs)));

        assertThat(sheet.problems()).containsExactly(new FieldProblem("rules[0]." + output, key));
        assertThat(sheet.forms().get(0).outputs()).containsEntry(output, typed);
    }

    @ParameterizedTest
    @CsvSource({"-1, ''", "'', 200001", "900, 800", "a, ''"})
    void refusesLengthsThatCannotBe(String from, String to) {
        var sheet = new RuleSheet(table, List.of(with(forms().get(0), from, to)));

        assertThat(sheet.problems()).hasSize(1);
    }

    @Test
    void refusesUnknownCategoriesAndNoRules() {
        RuleForm form = forms().get(0);
        var unknown = new RuleForm(form.id(), "", List.of("SPORT"), "", "", "LATER", form.inputs(), form.outputs());

        assertThat(new RuleSheet(table, List.of(unknown)).problems())
                .extracting(FieldProblem::field)
                .containsExactly("rules[0].category", "rules[0].priority");
        assertThat(new RuleSheet(table, List.of()).problems())
                .extracting(FieldProblem::field)
                .containsExactly("rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "< 800", "<= 1500", "> 3000", ">= 10", "[800..1500]", "(1500..3000]", "[1..9)", "42"})
    void readsLengthsAndWritesThemAlike(String cell) {
        Length length = Length.parse(cell).orElseThrow();

        assertThat(Length.parse(length.cell())).contains(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not(5)", "< 5, > 9", "< x", "[1..]"})
    void leavesOtherConditionsAsTheyAre(String cell) {
        assertThat(Length.parse(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"\"A\",\"B\";2", "\"A\" , \"B\";2", "'';0", "-;0"})
    void readsListsOfWords(String cell, int words) {
        assertThat(Rule.listed(cell).orElseThrow()).hasSize(words);
        assertThat(Rule.listed("not(\"A\")")).isEmpty();
        assertThat(Rule.listed("\"A\",")).isEmpty();
    }

    @Test
    void movesAddsAndRemovesRules() {
        List<RuleForm> forms = forms();

        assertThat(TypedRules.after(forms, "up-1").get(0)).isEqualTo(forms.get(1));
        assertThat(TypedRules.after(forms, "down-0").get(1)).isEqualTo(forms.get(0));
        assertThat(TypedRules.after(forms, "remove-0")).isEqualTo(forms.subList(1, forms.size()));
        assertThat(TypedRules.after(forms, "add"))
                .hasSize(forms.size() + 1)
                .first()
                .satisfies(rule -> assertThat(rule.id()).isEmpty());
        for (String nothing : List.of("up-0", "down-999", "remove-999", "nonsense", "up--1", "")) {
            assertThat(TypedRules.after(forms, nothing)).as(nothing).isEqualTo(forms);
        }
    }

    private List<RuleForm> forms() {
        return table.rules().stream().map(rule -> RuleForm.of(table, rule)).toList();
    }

    private RoutingTable change(String id, UnaryOperator<RuleForm> change) {
        return new RuleSheet(
                        table,
                        forms().stream()
                                .map(form -> form.id().equals(id) ? change.apply(form) : form)
                                .toList())
                .table();
    }

    private static RuleForm with(RuleForm form, String from, String to) {
        return new RuleForm(
                form.id(), form.note(), form.categories(), from, to, form.priority(), form.inputs(), form.outputs());
    }

    private static RuleForm typed(RuleForm form, Map<String, String> inputs) {
        return new RuleForm(form.id(), form.note(), form.categories(), "", "", "", inputs, form.outputs());
    }

    private static Map<String, Object> inputs(String category, int characters, String priority) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("category", category);
        inputs.put("characters", characters);
        inputs.put("priority", priority);
        return inputs;
    }

    /** Two outputs and an input more, as a later program might bring. */
    private byte[] richer() {
        String file = new String(own, StandardCharsets.UTF_8);
        file = file.replaceFirst("(?s)(<output id=)", """
                <input id="input_correction" label="Correction 更正"><inputExpression id="ie_c" typeRef="boolean"><text>correction</text></inputExpression></input>
                <output id="o_p" label="Quick 快速" name="quickReview" typeRef="boolean" /><output id="o_d" name="desk" typeRef="string" />$1""");
        file = file.replaceAll(
                "(?s)(</inputEntry>\\s*)(<outputEntry id=\"[A-Za-z]+_coordinatorAssigns\">)",
                "$1<inputEntry><text></text></inputEntry><outputEntry><text>true</text></outputEntry><outputEntry><text>\"night\"</text></outputEntry>$2");
        file = file.replaceFirst(
                "<inputEntry><text></text></inputEntry>", "<inputEntry><text>false</text></inputEntry>");
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] own() {
        try {
            return Files.readAllBytes(Path.of("bpmn/translationRouting.dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
