package org.yiliu.insight;

import java.util.Locale;
import java.util.Map;
import org.yiliu.account.Department;
import org.yiliu.account.Person;
import org.yiliu.workflow.ProcessView;

/**
 * What the dashboard's page shows.
 *
 * @param diagram the process with open, late and failed work at each step
 * @param people whoever has an open task, by sign-in name
 * @param departments by code
 * @param mayRetry whether the reader may try failed steps again
 */
record DashboardPage(
        Figures figures,
        ProcessView diagram,
        Map<String, Person> people,
        Map<String, Department> departments,
        boolean mayRetry) {

    /** The person's name in the reader's language; the sign-in name of somebody unknown. */
    public String name(String username, Locale reader) {
        Person person = people.get(username);
        return person == null ? username : person.name(reader);
    }

    /** The name of the person's department; empty for somebody unknown. */
    public String department(String username, Locale reader) {
        Person person = people.get(username);
        Department department = person == null ? null : departments.get(person.department());
        return department == null ? "" : department.name(reader);
    }
}
