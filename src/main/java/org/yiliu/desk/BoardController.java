package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.Refusal;
import org.yiliu.workflow.Assignments;
import org.yiliu.workflow.AssignmentsRefusedException;
import org.yiliu.workflow.Confirmed;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/** {@code /board}: who has what, and work given from hand to hand. Answers htmx with the board alone, a form with the page. */
@Controller
@RequestMapping("/board")
class BoardController {

    private static final Pattern PLACE = Pattern.compile("items\\[(\\d+)].*");

    private final BoardPages pages;
    private final Assignments assignments;
    private final Tasks tasks;
    private final Attempts attempts;

    BoardController(BoardPages pages, Assignments assignments, Tasks tasks, Attempts attempts) {
        this.pages = pages;
        this.assignments = assignments;
        this.tasks = tasks;
        this.attempts = attempts;
    }

    @GetMapping
    String board(@RequestParam(required = false) @Nullable String kind, Model model) {
        model.addAttribute("it", pages.of(BoardPage.Kind.named(kind)));
        return "desk/board";
    }

    /**
     * Gives these tasks to one person.
     *
     * @param assignee empty: back to the pool
     */
    @PostMapping("/assignments")
    String assign(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(defaultValue = "") String assignee,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Locale reader,
            Model model,
            RedirectAttributes flash) {
        List<Assignments.Move> moves = (task == null ? List.<String>of() : task)
                .stream().map(id -> move(id, assignee)).toList();
        Answer answer = done(moves, Confirmed.NOTHING, false, reader);
        return answer(answer, kind, htmx != null, model, flash);
    }

    /**
     * Does what was proposed, or what was asked for and had to be confirmed.
     *
     * @param move each {@code <task>:<sign-in name>}
     * @param away whether it is the work of somebody who is away
     * @param confirmed although somebody is away or has as much as they can take
     */
    @PostMapping("/moves")
    String move(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable List<String> move,
            @RequestParam(defaultValue = "false") boolean away,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Locale reader,
            Model model,
            RedirectAttributes flash) {
        List<Assignments.Move> moves = (move == null ? List.<String>of() : move)
                .stream().map(BoardController::read).toList();
        Answer answer = done(moves, new Confirmed(confirmed, confirmed), away, reader);
        return answer(answer, kind, htmx != null, model, flash);
    }

    private Answer done(List<Assignments.Move> moves, Confirmed confirmed, boolean away, Locale reader) {
        try {
            assignments.all(moves, confirmed, away ? JournalEvent.MOVED : JournalEvent.ASSIGNED);
            Object done = new DefaultMessageSourceResolvable(
                    new String[] {"people.board.all-moved"}, new Object[] {moves.size()});
            return new Answer(done, null);
        } catch (AssignmentsRefusedException refusal) {
            List<String> asked = moves.stream()
                    .map(move -> move.id() + ":" + (move.assignee() == null ? "" : move.assignee()))
                    .toList();
            return new Answer(null, new BoardPage.Refused(lines(refusal, moves), asked, refusal.isConfirmable(), away));
        } catch (Refusal refusal) {
            String reason = attempts.words(reader).say(Attempts.words(refusal));
            return new Answer(
                    null, new BoardPage.Refused(List.of(new BoardPage.Line("", reason)), List.of(), false, away));
        }
    }

    private List<BoardPage.Line> lines(AssignmentsRefusedException refusal, List<Assignments.Move> moves) {
        Map<String, String> titles = tasks
                .those(moves.stream().map(Assignments.Move::id).toList())
                .stream()
                .collect(Collectors.toMap(TaskView::id, TaskView::title));
        List<BoardPage.Line> lines = new ArrayList<>();
        for (FieldProblem problem : refusal.problems()) {
            Matcher place = PLACE.matcher(problem.field());
            String id = place.matches()
                    ? moves.get(Integer.parseInt(place.group(1))).id()
                    : "";
            lines.add(new BoardPage.Line(titles.getOrDefault(id, ""), problem.message()));
        }
        return lines;
    }

    private String answer(Answer answer, @Nullable String kind, boolean htmx, Model model, RedirectAttributes flash) {
        String name = BoardPage.Kind.named(kind).address();
        if (!htmx) {
            flash.addFlashAttribute("toast", answer.done());
            flash.addFlashAttribute("refused", answer.refused());
            return "redirect:/board?kind=" + name;
        }
        model.addAttribute("it", pages.of(BoardPage.Kind.named(kind)));
        model.addAttribute("done", answer.done());
        model.addAttribute("refused", answer.refused());
        return "desk/board :: answer";
    }

    private static Assignments.Move read(String move) {
        int colon = move.indexOf(':');
        return colon < 0 ? move(move, "") : move(move.substring(0, colon), move.substring(colon + 1));
    }

    private static Assignments.Move move(String id, String assignee) {
        return new Assignments.Move(id, assignee.isEmpty() ? null : assignee);
    }

    private record Answer(@Nullable Object done, BoardPage.@Nullable Refused refused) {}
}
