package org.yiliu.workflow.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one version has otherwise than another, rule by rule.
 *
 * @param kind ADDED, REMOVED, MOVED or CHANGED
 * @param place of the rule in the later version; in the earlier one if it was removed
 * @param what of it: its conditions, or the name of a column
 * @param was before; empty where there is nothing to compare
 */
record RuleDifference(String kind, int place, String what, String was, String is) {

    static List<RuleDifference> between(RoutingTable earlier, RoutingTable later, RoutingWords words, Locale reader) {
        List<RuleDifference> all = new ArrayList<>();
        for (Rule rule : later.rules()) {
            int place = later.place(rule.id());
            earlier.rule(rule.id())
                    .ifPresentOrElse(
                            before -> all.addAll(changed(earlier, later, before, rule, words, reader)),
                            () -> all.add(
                                    new RuleDifference("ADDED", place, when(later, rule, words, reader), "", "")));
        }
        for (Rule rule : earlier.rules()) {
            if (later.rule(rule.id()).isEmpty()) {
                all.add(new RuleDifference(
                        "REMOVED", earlier.place(rule.id()), when(earlier, rule, words, reader), "", ""));
            }
        }
        return all;
    }

    private static List<RuleDifference> changed(
            RoutingTable earlier, RoutingTable later, Rule was, Rule is, RoutingWords words, Locale reader) {
        List<RuleDifference> all = new ArrayList<>();
        int place = later.place(is.id());
        if (moved(earlier, later, is.id())) {
            String before = String.valueOf(earlier.place(is.id()));
            all.add(new RuleDifference("MOVED", place, when(later, is, words, reader), before, String.valueOf(place)));
        }
        String before = when(earlier, was, words, reader);
        String now = when(later, is, words, reader);
        if (!before.equals(now)) {
            all.add(new RuleDifference("CHANGED", place, words.say("operation.routing.when", reader), before, now));
        }
        for (Column column : later.outputs()) {
            String cellWas = words.value(column, was.output(column.name()), reader);
            String cellIs = words.value(column, is.output(column.name()), reader);
            if (!cellWas.equals(cellIs)) {
                all.add(new RuleDifference("CHANGED", place, words.label(column, reader), cellWas, cellIs));
            }
        }
        if (!was.note().equals(is.note())) {
            all.add(new RuleDifference(
                    "CHANGED", place, words.say("operation.routing.note", reader), was.note(), is.note()));
        }
        return all;
    }

    /** Whether it stands elsewhere among the rules that both have. */
    private static boolean moved(RoutingTable earlier, RoutingTable later, String id) {
        return rank(earlier, later, id) != rank(later, earlier, id);
    }

    private static long rank(RoutingTable in, RoutingTable both, String id) {
        return in.rules().stream()
                .takeWhile(rule -> !rule.id().equals(id))
                .filter(rule -> both.rule(rule.id()).isPresent())
                .count();
    }

    private static String when(RoutingTable table, Rule rule, RoutingWords words, Locale reader) {
        return String.join(" · ", words.conditions(table, rule, reader));
    }
}
