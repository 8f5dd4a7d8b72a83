package org.yiliu.workflow.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says rules, conditions and figures in the reader's language. */
@Component
class RoutingWords {

    /** A note in both languages, as the program's own table has them. */
    private static final Pattern NOTE = Pattern.compile("(.*[。！？])\\s+(\\p{IsLatin}.*)", Pattern.DOTALL);

    /** Working hours of a day; the half hours of a day and a half read better as days. */
    private static final double DAY = 7.5;

    private final MessageSource messages;

    RoutingWords(MessageSource messages) {
        this.messages = messages;
    }

    List<RuleLine> lines(RoutingTable table, @Nullable Proof proof, Locale reader) {
        List<RuleLine> lines = new ArrayList<>();
        for (Rule rule : table.rules()) {
            boolean idle = proof != null && proof.idle().contains(rule.id());
            lines.add(line(table, rule, lines.size() + 1, idle, reader));
        }
        return lines;
    }

    RuleLine line(RoutingTable table, Rule rule, int place, boolean idle, Locale reader) {
        return new RuleLine(
                place,
                rule.id(),
                note(rule.note(), reader),
                conditions(table, rule, reader),
                table.outputs().stream()
                        .map(column -> value(column, rule.output(column.name()), reader))
                        .toList(),
                hours(RoutingTable.hours(rule), reader),
                idle);
    }

    String label(Column column, Locale reader) {
        String own = column.label(reader);
        String said = messages.getMessage("operation.column." + column.name(), null, own, reader);
        return said == null ? own : said;
    }

    /** The sum of a way through the process, in working hours and days. */
    String hours(int hours, Locale reader) {
        double days = Math.round(hours / DAY * 2) / 2.0;
        String said = days == Math.rint(days) ? String.valueOf((long) days) : String.valueOf(days);
        return hours == 0
                ? "—"
                : hours < DAY
                        ? say("operation.routing.hours-only", reader, hours)
                        : say("operation.routing.hours-days", reader, hours, said);
    }

    List<String> conditions(RoutingTable table, Rule rule, Locale reader) {
        List<String> all = table.inputs().stream()
                .map(column -> condition(column, rule.input(column.name()), reader))
                .filter(words -> !words.isEmpty())
                .toList();
        return all.isEmpty() ? List.of(say("operation.routing.any", reader)) : all;
    }

    private String condition(Column column, String cell, Locale reader) {
        if (cell.isBlank() || cell.equals("-")) {
            return "";
        }
        return switch (column.name()) {
            case Column.CATEGORY, Column.PRIORITY ->
                Rule.listed(cell)
                        .map(words -> words.stream()
                                .map(word -> name(column, word, reader))
                                .collect(Collectors.joining(say("operation.routing.or", reader))))
                        .orElse(label(column, reader) + " " + cell);
            case Column.CHARACTERS ->
                Length.parse(cell).map(length -> length(length, reader)).orElse(label(column, reader) + " " + cell);
            default -> say("operation.routing.is", reader, label(column, reader), value(column, cell, reader));
        };
    }

    private String length(Length length, Locale reader) {
        Integer from = length.from();
        Integer to = length.to();
        if (from == null) {
            return to == null ? "" : say("operation.routing.up-to", reader, to);
        }
        return to == null
                ? say("operation.routing.from", reader, from)
                : say("operation.routing.between", reader, from, to);
    }

    String value(Column column, String cell, Locale reader) {
        if (cell.isBlank()) {
            return "—";
        }
        if (column.name().equals(Column.COORDINATOR_ASSIGNS)) {
            return say("operation.routing.assigns." + cell, reader);
        }
        if (column.isBoolean()) {
            return say("operation.routing.yes-no." + cell, reader);
        }
        return column.isText()
                ? Rule.listed(cell).map(words -> named(words, reader)).orElse(cell)
                : cell;
    }

    /** Levels of review by their names, anything else as it is. */
    private String named(List<String> words, Locale reader) {
        return words.stream()
                .map(word -> Objects.requireNonNull(messages.getMessage("level." + word, null, word, reader)))
                .collect(Collectors.joining(", "));
    }

    /** An article as the table sees it. */
    String sample(RoutingTable table, Map<String, Object> inputs, Locale reader) {
        return table.inputs().stream()
                .filter(column -> inputs.containsKey(column.name()))
                .map(column -> switch (column.name()) {
                    case Column.CATEGORY, Column.PRIORITY ->
                        name(column, String.valueOf(inputs.get(column.name())), reader);
                    case Column.CHARACTERS -> say("operation.routing.characters", reader, inputs.get(column.name()));
                    default ->
                        say(
                                "operation.routing.is",
                                reader,
                                label(column, reader),
                                value(column, String.valueOf(inputs.get(column.name())), reader));
                })
                .collect(Collectors.joining(" · "));
    }

    /** Why rules may not be put to use, to whoever sent them. */
    String problem(RoutingTable table, Proof proof) {
        Locale reader = LocaleContextHolder.getLocale();
        if (proof.unclear()) {
            return say("operation.routing.unclear", reader);
        }
        return proof.vast()
                ? say("operation.routing.vast", reader)
                : say(
                        "operation.routing.gaps",
                        reader,
                        proof.gaps().stream()
                                .map(gap -> sample(table, gap, reader))
                                .collect(Collectors.joining(say("operation.routing.semicolon", reader))));
    }

    private String name(Column column, String word, Locale reader) {
        String said = messages.getMessage(column.name() + "." + word, null, word, reader);
        return said == null ? word : said;
    }

    private static String note(String note, Locale reader) {
        Matcher both = NOTE.matcher(note);
        return both.matches() ? both.group("zh".equals(reader.getLanguage()) ? 1 : 2) : note;
    }

    String say(String key, Locale reader, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, reader);
    }
}
