package org.yiliu.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.workflow.Staffing;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;

/** Gathers the board in a number of statements that grows with neither tasks nor people. */
@Component
class BoardPages {

    private final Staffing staffing;
    private final Accounts accounts;

    BoardPages(Staffing staffing, Accounts accounts) {
        this.staffing = staffing;
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    public BoardPage of(BoardPage.Kind kind) {
        Staffing.Board board = staffing.board(kind.type(), kind.level());
        return new BoardPage(
                kind,
                columns(board),
                board.tasks().size(),
                board.total(),
                board.declined(),
                board.toMove(),
                people(board),
                accounts.current());
    }

    private Map<String, Person> people(Staffing.Board board) {
        Map<String, Person> people = new HashMap<>();
        board.people().forEach(colleague -> people.put(colleague.person().username(), colleague.person()));
        Set<String> others = new HashSet<>(board.names());
        others.removeAll(people.keySet());
        people.putAll(accounts.named(others));
        return people;
    }

    /** What waits for its assignment is nobody's yet, also when a coordinator has begun on it. */
    private static List<BoardPage.Column> columns(Staffing.Board board) {
        Map<String, List<TaskView>> tasks = board.tasks().stream().collect(Collectors.groupingBy(BoardPages::holder));
        List<BoardPage.Column> columns = new ArrayList<>();
        columns.add(new BoardPage.Column(null, tasks.getOrDefault("", List.of())));
        board.people()
                .forEach(colleague -> columns.add(new BoardPage.Column(
                        colleague, tasks.getOrDefault(colleague.person().username(), List.of()))));
        return columns;
    }

    private static String holder(TaskView task) {
        return task.type() == TaskType.ASSIGN ? "" : Objects.requireNonNullElse(task.assignee(), "");
    }
}
