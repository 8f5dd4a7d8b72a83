package org.yiliu.workflow.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule as the table holds it.
 *
 * @param id stays with the rule through all versions
 * @param note what it is for
 * @param inputs the cell of each input by its name; an empty one fits everything
 * @param outputs the cell of each output by its name
 */
record Rule(String id, String note, Map<String, String> inputs, Map<String, String> outputs) {

    private static final Pattern QUOTED = Pattern.compile("\\s*\"([^\"\\\\]*)\"\\s*(,|$)");

    String input(String name) {
        return inputs.getOrDefault(name, "");
    }

    String output(String name) {
        return outputs.getOrDefault(name, "");
    }

    /** The words of a cell that lists some, such as {@code "A","B"}; empty for one that says something else. */
    static Optional<List<String>> listed(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(List.of());
        }
        List<String> words = new ArrayList<>();
        Matcher word = QUOTED.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!word.find(end) || word.start() != end) {
                return Optional.empty();
            }
            words.add(word.group(1));
            end = word.end();
        }
        return text.endsWith(",") ? Optional.empty() : Optional.of(List.copyOf(words));
    }

    static String cell(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(","));
    }
}
