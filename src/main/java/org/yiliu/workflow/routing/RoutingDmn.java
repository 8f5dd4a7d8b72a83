package org.yiliu.workflow.routing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/** The table in the form that the engine keeps and evaluates. What is no rule stays as the file has it. */
final class RoutingDmn {

    /** Id of the decision, which the process names, and name of its file. */
    static final String DECISION = "translationRouting";

    static final String FILE = DECISION + ".dmn";

    private RoutingDmn() {}

    static RoutingTable read(byte[] file) {
        DecisionTable table = table(Dmn.readModelFromStream(new ByteArrayInputStream(file)));
        List<Column> inputs = table.getInputs().stream()
                .map(input -> new Column(
                        text(input.getInputExpression().getText()).strip(),
                        input.getInputExpression().getTypeRef(),
                        input.getLabel() == null ? "" : input.getLabel(),
                        allowed(input.getInputValues())))
                .toList();
        List<Column> outputs = table.getOutputs().stream()
                .map(output -> new Column(
                        output.getName(),
                        output.getTypeRef() == null ? "string" : output.getTypeRef(),
                        output.getLabel() == null ? "" : output.getLabel(),
                        allowed(output.getOutputValues())))
                .toList();
        List<Rule> rules = table.getRules().stream()
                .map(rule -> new Rule(
                        rule.getId(),
                        rule.getDescription() == null
                                ? ""
                                : rule.getDescription().getTextContent(),
                        cells(
                                inputs,
                                rule.getInputEntries().stream()
                                        .map(InputEntry::getText)
                                        .toList()),
                        cells(
                                outputs,
                                rule.getOutputEntries().stream()
                                        .map(OutputEntry::getText)
                                        .toList())))
                .toList();
        return new RoutingTable(inputs, outputs, rules);
    }

    /** The file with these rules instead of its own. */
    static byte[] write(byte[] file, RoutingTable table) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        Collection<org.camunda.bpm.model.dmn.instance.Rule> rules = table(model).getRules();
        List.copyOf(rules).forEach(rules::remove);
        table.rules().forEach(rule -> rules.add(rule(model, table, rule)));
        return Dmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }

    private static org.camunda.bpm.model.dmn.instance.Rule rule(DmnModelInstance model, RoutingTable table, Rule from) {
        var rule = model.newInstance(org.camunda.bpm.model.dmn.instance.Rule.class);
        rule.setId(from.id());
        if (!from.note().isBlank()) {
            var note = model.newInstance(Description.class);
            note.setTextContent(from.note());
            rule.setDescription(note);
        }
        for (Column column : table.inputs()) {
            rule.getInputEntries().add(entry(model, InputEntry.class, from.input(column.name())));
        }
        for (Column column : table.outputs()) {
            rule.getOutputEntries().add(entry(model, OutputEntry.class, from.output(column.name())));
        }
        return rule;
    }

    private static <T extends DmnElement> T entry(DmnModelInstance model, Class<T> type, String cell) {
        T entry = model.newInstance(type);
        Text text = model.newInstance(Text.class);
        text.setTextContent(cell);
        entry.addChildElement(text);
        return entry;
    }

    private static DecisionTable table(DmnModelInstance model) {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static Map<String, String> cells(List<Column> columns, List<Text> texts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(
                    columns.get(i).name(), i < texts.size() ? text(texts.get(i)).strip() : "");
        }
        return cells;
    }

    private static List<String> allowed(@Nullable UnaryTests values) {
        return values == null ? List.of() : Rule.listed(text(values.getText())).orElse(List.of());
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent();
    }
}
