package org.yiliu.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.account.Accounts;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.Comments;
import org.yiliu.translation.Questions;
import org.yiliu.web.LocalPath;
import org.yiliu.workflow.Completion;
import org.yiliu.workflow.Confirmed;
import org.yiliu.workflow.Corrections;
import org.yiliu.workflow.Reviewers;
import org.yiliu.workflow.TaskOutcome;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/** {@code /articles/{number}}: where one article stands, and what this person may do about it. */
@Controller
@RequestMapping("/articles/{number}")
class ArticleController {

    private final ArticlePages pages;
    private final Articles articles;
    private final Tasks tasks;
    private final Corrections corrections;
    private final Comments comments;
    private final Accounts accounts;
    private final Questions questions;
    private final Reviewers reviewers;
    private final Attempts attempts;

    ArticleController(
            ArticlePages pages,
            Articles articles,
            Tasks tasks,
            Corrections corrections,
            Comments comments,
            Accounts accounts,
            Questions questions,
            Reviewers reviewers,
            Attempts attempts) {
        this.questions = questions;
        this.reviewers = reviewers;
        this.pages = pages;
        this.articles = articles;
        this.tasks = tasks;
        this.corrections = corrections;
        this.comments = comments;
        this.accounts = accounts;
        this.attempts = attempts;
    }

    @GetMapping
    String article(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable Integer zh,
            @RequestParam(required = false) @Nullable Integer en,
            Locale reader,
            Model model) {
        model.addAttribute("it", pages.of(number, ArticlePage.Tab.named(tab), reader));
        model.addAttribute("zh", zh);
        model.addAttribute("en", en);
        return "desk/article";
    }

    @PostMapping("/submission")
    String submit(@PathVariable String number, RedirectAttributes flash) {
        return attempts.attempt(
                flash, Places.article(number), () -> articles.submit(number), article -> "desk.done.submitted");
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        String next = attempts.attempt(
                flash,
                Places.article(number),
                () -> articles.withdraw(number, reason),
                article -> "desk.done.withdrawn");
        return keepTyped(flash, reason, next);
    }

    @PostMapping("/restoration")
    String restore(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        String next = attempts.attempt(
                flash,
                Places.article(number),
                () -> articles.restore(number, reason),
                article -> "change.done.restored");
        return keepTyped(flash, reason, next);
    }

    /** Answers a question to the author, here or on "my work". */
    @PostMapping("/questions/{id}/answer")
    String answer(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        return attempts.attempt(
                flash, back(number, back), () -> questions.answer(number, id, text), answer -> "change.done.answered");
    }

    /** Names who is to review at a level. */
    @PostMapping("/reviewers")
    String nameReviewer(
            @PathVariable String number,
            @RequestParam ReviewLevel level,
            @RequestParam(defaultValue = "") String reviewer,
            RedirectAttributes flash) {
        return attempts.attempt(
                flash,
                Places.article(number),
                () -> reviewers.name(number, level, reviewer),
                article -> reviewer.isEmpty() ? "change.done.reviewer-free" : "change.done.reviewer-named");
    }

    /** Begins a new round for a published article; readers keep the page as it is meanwhile. */
    @PostMapping("/correction")
    String correct(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean small,
            RedirectAttributes flash) {
        String next = attempts.attempt(
                flash,
                Places.article(number),
                () -> corrections.start(number, reason, small),
                article -> "desk.done.correcting");
        return keepTyped(flash, reason, next);
    }

    /** Takes the task and goes on to where it is done, or back to where the button stood. */
    @PostMapping("/claim")
    String claim(
            @PathVariable String number,
            @RequestParam String task,
            @RequestParam(defaultValue = "") String back,
            Locale reader,
            RedirectAttributes flash) {
        return attempts.attempt(
                flash,
                back(number, back),
                () -> tasks.claim(task),
                claimed -> claimed.dueAt() == null
                        ? "desk.done.claimed"
                        : message(
                                "desk.done.claimed-due", attempts.words(reader).at(claimed.dueAt())),
                claimed -> back.isEmpty() ? Places.of(claimed) : back(number, back));
    }

    @PostMapping("/release")
    String release(@PathVariable String number, @RequestParam String task, RedirectAttributes flash) {
        return attempts.attempt(
                flash, Places.article(number), () -> tasks.release(task), released -> "desk.done.released");
    }

    /**
     * Gives the open task to somebody. An assignment is completed by it; any other task changes hands.
     *
     * @param assignee nobody: offered to all
     * @param confirmed although the person is away or has as much as they can take
     */
    @PostMapping("/assignment")
    String assign(
            @PathVariable String number,
            @RequestParam String task,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "") String back,
            Locale reader,
            RedirectAttributes flash) {
        return attempts.attempt(
                flash, back(number, back), () -> give(task, assignee, confirmed), given -> said(assignee, reader));
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable String number, @RequestParam(defaultValue = "") String text, RedirectAttributes flash) {
        String next = attempts.attempt(
                flash, discussion(number), () -> comments.add(number, null, text), comment -> "desk.done.commented");
        return keepTyped(flash, text, next);
    }

    @PostMapping("/comments/{id}/settled")
    String settle(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam boolean settled,
            RedirectAttributes flash) {
        return attempts.attempt(
                flash,
                discussion(number),
                () -> comments.resolve(number, id, settled),
                comment -> settled ? "desk.done.settled" : "desk.done.unsettled");
    }

    /** What was typed into a form that was refused stands in it again. */
    private static String keepTyped(RedirectAttributes flash, String typed, String next) {
        if (flash.getFlashAttributes().containsKey("problem")) {
            flash.addFlashAttribute("typed", typed);
        }
        return next;
    }

    private Object give(String id, String assignee, boolean anyway) {
        Confirmed confirmed = anyway ? new Confirmed(true, true) : Confirmed.NOTHING;
        TaskView task = tasks.get(id);
        if (task.type() != TaskType.ASSIGN) {
            return assignee.isEmpty() ? tasks.release(id) : tasks.assign(id, assignee, confirmed);
        }
        ArticleView article = tasks.complete(
                id,
                assignee.isEmpty()
                        ? Completion.of(TaskOutcome.POOLED)
                        : new Completion(TaskOutcome.ASSIGNED, null, assignee, null, null, confirmed));
        return article;
    }

    private Object said(String assignee, Locale reader) {
        return assignee.isEmpty()
                ? "desk.done.offered"
                : message(
                        "desk.done.assigned",
                        accounts.find(assignee)
                                .map(person -> person.name(reader))
                                .orElse(assignee));
    }

    private static Object message(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }

    private static String back(String number, String back) {
        return back.isEmpty() ? Places.article(number) : LocalPath.orRoot(back);
    }

    private static String discussion(String number) {
        return Places.article(number) + "?tab=" + ArticlePage.Tab.DISCUSSION.address() + "#panel";
    }
}
