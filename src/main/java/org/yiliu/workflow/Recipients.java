package org.yiliu.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Department;
import org.yiliu.account.Departments;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ReviewLevel;
import org.yiliu.workflow.calendar.Calendars;

/** Who hears of what becomes of a task; sign-in names. */
@Component
class Recipients {

    private final Accounts accounts;
    private final Departments departments;
    private final Calendars calendars;

    Recipients(Accounts accounts, Departments departments, Calendars calendars) {
        this.accounts = accounts;
        this.departments = departments;
        this.calendars = calendars;
    }

    /** Who has the task; while nobody does, the coordinators. */
    List<String> assignee(WorkItem item) {
        return item.assignee() == null ? named(Role.COORDINATOR) : List.of(item.assignee());
    }

    List<String> assigneeAndCoordinators(WorkItem item) {
        return Stream.concat(Stream.ofNullable(item.assignee()), named(Role.COORDINATOR).stream())
                .distinct()
                .toList();
    }

    /**
     * Who heads the assignee's department; while nobody has the task, the departments of those who may take it; of a final
     * review the desk. Where nobody else is named there, the coordinators; without any, the administrators.
     */
    List<String> superiors(WorkItem item) {
        Predicate<String> another = name -> !name.equals(item.assignee());
        List<String> heads = heads(item)
                .filter(another)
                .filter(accounts::isActive)
                .distinct()
                .toList();
        if (!heads.isEmpty()) {
            return heads;
        }
        List<String> coordinators =
                named(Role.COORDINATOR).stream().filter(another).toList();
        return coordinators.isEmpty() ? named(Role.ADMIN) : coordinators;
    }

    private Stream<String> heads(WorkItem item) {
        Stream<String> codes = item.level() == ReviewLevel.FINAL
                ? Stream.of(calendars.present().rules().deskDepartment())
                : members(item).stream().map(Person::department);
        return codes.distinct()
                .map(departments::find)
                .flatMap(Optional::stream)
                .map(Department::head)
                .filter(Objects::nonNull);
    }

    private Collection<Person> members(WorkItem item) {
        @Nullable String assignee = item.assignee();
        return assignee == null
                ? accounts.withRole(item.candidateRole())
                : accounts.find(assignee).stream().toList();
    }

    private List<String> named(Role role) {
        return accounts.withRole(role).stream().map(Person::username).toList();
    }
}
