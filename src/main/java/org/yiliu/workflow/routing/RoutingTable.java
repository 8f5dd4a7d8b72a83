package org.yiliu.workflow.routing;

import java.util.List;
import java.util.Optional;

/** The decision table: of its rules, in order, the first that fits counts. */
record RoutingTable(List<Column> inputs, List<Column> outputs, List<Rule> rules) {

    RoutingTable with(List<Rule> others) {
        return new RoutingTable(inputs, outputs, List.copyOf(others));
    }

    /** The place of a rule, from 1; 0 for none. */
    int place(String id) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return 0;
    }

    Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Working hours from the assigned translator to the page, where nobody sends back; 0 if a figure is missing. */
    static int hours(Rule rule) {
        try {
            return Integer.parseInt(rule.output(Column.TRANSLATION_HOURS))
                    + Integer.parseInt(rule.output(Column.REVIEW_LEVELS))
                            * Integer.parseInt(rule.output(Column.REVIEW_HOURS))
                    + Integer.parseInt(rule.output(Column.PUBLICATION_HOURS));
        } catch (NumberFormatException incomplete) {
            return 0;
        }
    }
}
