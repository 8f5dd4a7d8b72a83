package org.yiliu.workflow.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is typed: kept as it was sent, whatever is wrong with it.
 *
 * @param id of the rule; blank for a new one
 * @param categories names; none fits all
 * @param from least number of characters; blank for no limit
 * @param to greatest number of characters; blank for no limit
 * @param priority name; blank fits all
 * @param inputs cells of conditions that cannot be chosen, by input, as DMN writes them
 * @param outputs what comes out, by output
 */
record RuleForm(
        String id,
        String note,
        List<String> categories,
        String from,
        String to,
        String priority,
        Map<String, String> inputs,
        Map<String, String> outputs) {

    static final String ANY = "";

    static RuleForm of(RoutingTable table, Rule rule) {
        Optional<List<String>> categories = Rule.listed(rule.input(Column.CATEGORY));
        Optional<Length> length = Length.parse(rule.input(Column.CHARACTERS));
        Optional<String> priority = Rule.listed(rule.input(Column.PRIORITY))
                .filter(words -> words.size() <= 1)
                .map(words -> words.isEmpty() ? ANY : words.get(0));
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Column column : table.inputs()) {
            boolean chosen = switch (column.name()) {
                case Column.CATEGORY -> categories.isPresent();
                case Column.CHARACTERS -> length.isPresent();
                case Column.PRIORITY -> priority.isPresent();
                default -> false;
            };
            if (!chosen) {
                inputs.put(column.name(), rule.input(column.name()));
            }
        }
        Map<String, String> outputs = new LinkedHashMap<>();
        table.outputs().forEach(column -> outputs.put(column.name(), shown(column, rule.output(column.name()))));
        return new RuleForm(
                rule.id(),
                rule.note(),
                categories.orElse(List.of()),
                end(length.map(Length::from)),
                end(length.map(Length::to)),
                priority.orElse(ANY),
                inputs,
                outputs);
    }

    /** A new rule: fits all, and has the figures of another to begin with. */
    static RuleForm after(RuleForm other) {
        Map<String, String> inputs = new LinkedHashMap<>();
        other.inputs().keySet().stream()
                .filter(name -> !List.of(Column.CATEGORY, Column.CHARACTERS, Column.PRIORITY)
                        .contains(name))
                .forEach(name -> inputs.put(name, ""));
        return new RuleForm("", "", List.of(), "", "", ANY, inputs, other.outputs());
    }

    private static String end(Optional<@Nullable Integer> end) {
        return end.map(String::valueOf).orElse("");
    }

    private static String shown(Column column, String cell) {
        return column.isText()
                ? Rule.listed(cell).map(words -> String.join(",", words)).orElse(cell)
                : cell;
    }

    /** Whether the condition is typed as DMN writes it, instead of chosen. */
    public boolean typed(String input) {
        return inputs.containsKey(input);
    }
}
