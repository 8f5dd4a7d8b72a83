package org.yiliu.workflow.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a table does with every article there can be. Conditions on numbers change their answer only at the numbers they
 * name, so each of these with its two neighbours, combined with every category, priority and other value, stands for all.
 *
 * @param gaps inputs that no rule fits, at most {@value #GAPS_NAMED}
 * @param idle ids of rules that no input reaches
 * @param unclear whether a condition cannot be evaluated
 * @param vast whether there are more combinations than {@value #MOST} to try
 */
record Proof(List<Map<String, Object>> gaps, Set<String> idle, boolean unclear, boolean vast) {

    static final int GAPS_NAMED = 5;
    static final int MOST = 20_000;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    /** Whether every article finds a rule. */
    boolean holds() {
        return gaps.isEmpty() && !unclear && !vast;
    }

    static Proof of(RoutingTable table, byte[] file) {
        List<Map<String, Object>> inputs = combinations(table);
        if (inputs.isEmpty()) {
            return new Proof(List.of(), Set.of(), false, true);
        }
        List<Map<String, Object>> gaps = new ArrayList<>();
        Set<String> reached = new HashSet<>();
        try {
            var deciding = new Deciding(file);
            for (Map<String, Object> input : inputs) {
                Optional<String> rule = deciding.rule(input);
                rule.ifPresent(reached::add);
                if (rule.isEmpty() && gaps.size() < GAPS_NAMED) {
                    gaps.add(input);
                }
            }
        } catch (RuntimeException unclear) {
            return new Proof(List.of(), Set.of(), true, false);
        }
        Set<String> idle = new LinkedHashSet<>();
        table.rules().stream().map(Rule::id).filter(id -> !reached.contains(id)).forEach(idle::add);
        return new Proof(List.copyOf(gaps), idle, false, false);
    }

    /** Empty when there are too many. */
    private static List<Map<String, Object>> combinations(RoutingTable table) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (Column column : table.inputs()) {
            List<Object> values = values(table, column);
            if ((long) all.size() * values.size() > MOST) {
                return List.of();
            }
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> before : all) {
                for (Object value : values) {
                    Map<String, Object> input = new LinkedHashMap<>(before);
                    input.put(column.name(), value);
                    more.add(input);
                }
            }
            all = more;
        }
        return all;
    }

    private static List<Object> values(RoutingTable table, Column column) {
        if (column.isBoolean()) {
            return List.of(true, false);
        }
        if (!column.isText()) {
            return List.copyOf(numbers(table, column));
        }
        Set<Object> words = new LinkedHashSet<>(column.allowed());
        if (words.isEmpty()) {
            words.add("");
            table.rules().forEach(rule -> {
                Matcher word = WORD.matcher(rule.input(column.name()));
                while (word.find()) {
                    words.add(word.group(1));
                }
            });
        }
        return List.copyOf(words);
    }

    private static Set<Integer> numbers(RoutingTable table, Column column) {
        Set<Integer> numbers = new TreeSet<>(Set.of(0, RuleSheet.MOST_CHARACTERS));
        table.rules().forEach(rule -> {
            Matcher number = NUMBER.matcher(rule.input(column.name()));
            while (number.find()) {
                int named = Integer.parseInt(number.group());
                numbers.addAll(Set.of(Math.max(0, named - 1), named + 1));
                numbers.add(named);
            }
        });
        return numbers;
    }
}
