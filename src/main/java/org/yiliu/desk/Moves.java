package org.yiliu.desk;

import java.util.List;
import java.util.Map;
import org.yiliu.account.Person;
import org.yiliu.workflow.Tasks;

/**
 * How whoever has an article's task may part with it.
 *
 * @param mayDecline whether somebody else gave it
 * @param colleagues to whom it may be handed over, whoever best takes it first
 */
record Moves(boolean mayDecline, List<Tasks.Candidate> colleagues, Map<String, Person> people) {

    static final Moves NONE = new Moves(false, List.of(), Map.of());
}
