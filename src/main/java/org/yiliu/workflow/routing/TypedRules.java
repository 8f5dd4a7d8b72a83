package org.yiliu.workflow.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of the rules' form: {@code r3.from} is one of the fourth rule. What came is kept as it came, so that nothing
 * typed is lost, and each button of the form but saving only changes the rules' order or number.
 */
final class TypedRules {

    private TypedRules() {}

    static List<RuleForm> read(RoutingTable table, MultiValueMap<String, String> sent) {
        int count = Math.min(number(sent.getFirst("rules")), RuleSheet.MOST_RULES + 1);
        return IntStream.range(0, count)
                .mapToObj(at -> rule(table, sent, "r" + at + "."))
                .toList();
    }

    private static RuleForm rule(RoutingTable table, MultiValueMap<String, String> sent, String prefix) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Column column : table.inputs()) {
            String cell = sent.getFirst(prefix + "in." + column.name());
            if (cell != null) {
                inputs.put(column.name(), cell);
            }
        }
        Map<String, String> outputs = new LinkedHashMap<>();
        table.outputs().forEach(column -> outputs.put(column.name(), text(sent, prefix + "out." + column.name())));
        return new RuleForm(
                text(sent, prefix + "id"),
                text(sent, prefix + "note"),
                List.copyOf(sent.getOrDefault(prefix + "category", List.of())),
                text(sent, prefix + "from"),
                text(sent, prefix + "to"),
                text(sent, prefix + "priority"),
                inputs,
                outputs);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** What a button does: {@code add}, {@code up-3}, {@code down-3}, {@code remove-3}; others leave all as it is. */
    static List<RuleForm> after(List<RuleForm> forms, String step) {
        List<RuleForm> rules = new ArrayList<>(forms);
        int at = number(step.replaceFirst("^[a-z]+-", ""));
        String what = step.replaceFirst("-\\d+$", "");
        if (what.equals("add") && !rules.isEmpty()) {
            rules.add(0, RuleForm.after(rules.get(rules.size() - 1)));
        } else if (what.equals("remove") && at < rules.size()) {
            rules.remove(at);
        } else if (what.equals("up") && at > 0 && at < rules.size()) {
            rules.add(at - 1, rules.remove(at));
        } else if (what.equals("down") && at + 1 < rules.size()) {
            rules.add(at + 1, rules.remove(at));
        }
        return List.copyOf(rules);
    }
}
