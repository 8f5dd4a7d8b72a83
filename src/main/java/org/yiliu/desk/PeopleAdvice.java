package org.yiliu.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.context.LazyContextVariable;
import org.yiliu.account.Accounts;
import org.yiliu.account.Role;
import org.yiliu.article.ReviewLevel;
import org.yiliu.review.DutiesWaiver;
import org.yiliu.review.DutiesWaivers;
import org.yiliu.workflow.TaskMoves;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/**
 * Gives the page of an article {@code moves}, a {@link Moves}, and {@code duties}, a {@link DutiesBoard}, gathered when the
 * template asks for them and not before.
 */
@ControllerAdvice(assignableTypes = ArticleController.class)
class PeopleAdvice {

    private final ObjectProvider<TaskMoves> moves;
    private final ObjectProvider<DutiesWaivers> waivers;
    private final ObjectProvider<Tasks> tasks;
    private final ObjectProvider<Accounts> accounts;

    PeopleAdvice(
            ObjectProvider<TaskMoves> moves,
            ObjectProvider<DutiesWaivers> waivers,
            ObjectProvider<Tasks> tasks,
            ObjectProvider<Accounts> accounts) {
        this.moves = moves;
        this.waivers = waivers;
        this.tasks = tasks;
        this.accounts = accounts;
    }

    @ModelAttribute
    void people(@PathVariable(required = false) @Nullable String number, Model model) {
        model.addAttribute("moves", new LazyContextVariable<Moves>() {
            @Override
            protected Moves loadValue() {
                TaskMoves known = moves.getIfAvailable();
                return known == null || number == null ? Moves.NONE : moves(known, number);
            }
        });
        model.addAttribute("duties", new LazyContextVariable<DutiesBoard>() {
            @Override
            protected DutiesBoard loadValue() {
                DutiesWaivers known = waivers.getIfAvailable();
                return known == null || number == null ? DutiesBoard.NONE : duties(known, number);
            }
        });
    }

    private Moves moves(TaskMoves known, String number) {
        return tasks.getObject()
                .open(number)
                .map(TaskView::id)
                .map(task -> {
                    List<Tasks.Candidate> colleagues = known.colleagues(task);
                    List<String> names =
                            colleagues.stream().map(Tasks.Candidate::username).toList();
                    return new Moves(
                            known.mayDecline(task),
                            colleagues,
                            accounts.getObject().named(names));
                })
                .orElse(Moves.NONE);
    }

    private DutiesBoard duties(DutiesWaivers known, String number) {
        Accounts people = accounts.getObject();
        List<DutiesWaiver> waived = known.of(number).stream()
                .sorted(Comparator.comparing(DutiesWaiver::id).reversed())
                .toList();
        List<String> names = waived.stream()
                .flatMap(waiver -> Stream.of(waiver.username(), waiver.grantedBy()))
                .distinct()
                .toList();
        return new DutiesBoard(
                waived,
                people.current().has(Role.ADMIN) ? reviewers(people) : List.of(),
                names.isEmpty() ? Map.of() : people.named(names));
    }

    /** Nobody waives for themselves, so the administrator is not among them. */
    private static List<DutiesBoard.Reviewer> reviewers(Accounts people) {
        String me = people.current().username();
        return Stream.of(ReviewLevel.values())
                .flatMap(level -> people.withRole(role(level)).stream()
                        .filter(person -> !person.username().equals(me))
                        .map(person -> new DutiesBoard.Reviewer(level, person)))
                .toList();
    }

    private static Role role(ReviewLevel level) {
        return switch (level) {
            case FIRST -> Role.REVIEWER;
            case SECOND -> Role.EDITOR;
            case FINAL -> Role.CHIEF_EDITOR;
        };
    }
}
