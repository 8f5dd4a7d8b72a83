package org.yiliu.workflow.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;
import org.yiliu.web.FieldProblem;

/**
 * Rules as they were typed, read into rules of the table; what does not fit is named, field by field, and nothing else is
 * lost by it.
 */
final class RuleSheet {

    static final int MOST_RULES = 60;
    static final int MOST_CHARACTERS = 200_000;

    private static final int MOST_HOURS = 400;
    private static final int MOST_LEVELS = 3;
    private static final int NOTE_LIMIT = 500;
    private static final int CELL_LIMIT = 200;

    private final RoutingTable table;
    private final List<RuleForm> forms;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    RuleSheet(RoutingTable table, List<RuleForm> forms) {
        this.table = table;
        this.forms = List.copyOf(forms);
        if (forms.isEmpty() || forms.size() > MOST_RULES) {
            problems.add(new FieldProblem("rules", "operation.routing.count"));
        }
        for (int i = 0; i < forms.size(); i++) {
            rules.add(rule(i, forms.get(i)));
        }
    }

    List<RuleForm> forms() {
        return forms;
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** The table with the typed rules; only of use without problems. */
    RoutingTable table() {
        return table.with(rules);
    }

    private Rule rule(int at, RuleForm form) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Column column : table.inputs()) {
            inputs.put(column.name(), condition(at, form, column));
        }
        Map<String, String> outputs = new LinkedHashMap<>();
        for (Column column : table.outputs()) {
            outputs.put(
                    column.name(),
                    output(
                            at,
                            column,
                            form.outputs().getOrDefault(column.name(), "").strip()));
        }
        if (form.note().length() > NOTE_LIMIT) {
            problem(at, "note", "operation.routing.note-long");
        }
        String id = form.id().isBlank() || duplicate(form.id()) ? "rule_" + UUID.randomUUID() : form.id();
        return new Rule(id, form.note().strip(), inputs, outputs);
    }

    private boolean duplicate(String id) {
        return table.rule(id).isEmpty()
                || rules.stream().anyMatch(rule -> rule.id().equals(id));
    }

    private String condition(int at, RuleForm form, Column column) {
        if (form.typed(column.name())) {
            String cell = form.inputs().getOrDefault(column.name(), "").strip();
            if (cell.length() > CELL_LIMIT) {
                problem(at, column.name(), "operation.routing.cell-long");
            }
            return cell;
        }
        return switch (column.name()) {
            case Column.CATEGORY -> words(at, column.name(), form.categories(), Category.values());
            case Column.CHARACTERS -> length(at, form);
            case Column.PRIORITY ->
                words(
                        at,
                        column.name(),
                        form.priority().isBlank() ? List.of() : List.of(form.priority()),
                        Priority.values());
            default -> "";
        };
    }

    private String words(int at, String field, List<String> chosen, Enum<?>[] choices) {
        Map<String, Integer> known = Stream.of(choices).collect(Collectors.toMap(Enum::name, Enum::ordinal));
        if (!known.keySet().containsAll(chosen)) {
            problem(at, field, "operation.routing.choice");
            return "";
        }
        return Rule.cell(chosen.stream()
                .distinct()
                .sorted(Comparator.comparing(known::get))
                .toList());
    }

    private String length(int at, RuleForm form) {
        Integer from = whole(at, "from", form.from(), 0, MOST_CHARACTERS);
        Integer to = whole(at, "to", form.to(), 0, MOST_CHARACTERS);
        if (from != null && to != null && from > to) {
            problem(at, "to", "operation.routing.order");
        }
        return new Length(from, to).cell();
    }

    private @Nullable Integer whole(int at, String field, String typed, int least, int most) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problem(at, field, key(least, most));
        return null;
    }

    private static String key(int least, int most) {
        return most == MOST_LEVELS
                ? "operation.routing.levels"
                : least == 1 ? "operation.routing.hours" : "operation.routing.length";
    }

    private String output(int at, Column column, String typed) {
        if (column.name().equals(Column.REVIEW_LEVELS)) {
            return figure(at, column, typed, MOST_LEVELS);
        }
        if (column.isHours()) {
            return figure(at, column, typed, MOST_HOURS);
        }
        if (column.isBoolean()) {
            return checked(at, column, typed, text -> text.equals("true") || text.equals("false"));
        }
        if (column.isWhole()) {
            return checked(at, column, typed, text -> text.matches("-?\\d{1,9}"));
        }
        if (column.isText()) {
            boolean fits = typed.length() <= CELL_LIMIT && !typed.contains("\"") && !typed.contains("\\");
            return checked(at, column, typed, text -> fits).isEmpty() ? "" : "\"" + typed + "\"";
        }
        return checked(at, column, typed, text -> text.matches("-?\\d{1,9}(\\.\\d{1,9})?"));
    }

    private String figure(int at, Column column, String typed, int most) {
        if (typed.isEmpty()) {
            problem(at, column.name(), key(1, most));
        }
        Integer number = whole(at, column.name(), typed, 1, most);
        return number == null ? "" : number.toString();
    }

    /** Only an output of which nothing is known here may be empty. */
    private String checked(int at, Column column, String typed, Function<String, Boolean> fits) {
        boolean empty = typed.isEmpty() && !column.name().equals(Column.COORDINATOR_ASSIGNS);
        if (!empty && !fits.apply(typed)) {
            problem(at, column.name(), "operation.routing.value");
        }
        return typed;
    }

    private void problem(int at, String field, String key) {
        problems.add(new FieldProblem("rules[" + at + "]." + field, key));
    }
}
