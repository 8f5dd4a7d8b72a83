package org.yiliu.desk;

import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.account.Accounts;
import org.yiliu.article.ReviewLevel;
import org.yiliu.review.DutiesWaivers;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.workflow.TaskMoves;

/** What the page of an article lets people do with each other: decline, hand over, waive the separation of duties. */
@Controller
@RequestMapping("/articles/{number}")
class PeopleController {

    private final TaskMoves moves;
    private final DutiesWaivers waivers;
    private final Accounts accounts;
    private final Attempts attempts;

    PeopleController(TaskMoves moves, DutiesWaivers waivers, Accounts accounts, Attempts attempts) {
        this.moves = moves;
        this.waivers = waivers;
        this.accounts = accounts;
        this.attempts = attempts;
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable String number,
            @RequestParam String task,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        String next = attempts.attempt(
                flash, Places.article(number), () -> moves.decline(task, reason), declined -> "people.declined");
        return keepTyped(flash, "typedReason", reason, next);
    }

    @PostMapping("/handover")
    String handOver(
            @PathVariable String number,
            @RequestParam String task,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "") String note,
            Locale reader,
            RedirectAttributes flash) {
        String next = attempts.attempt(
                flash,
                Places.article(number),
                () -> moves.handOver(task, assignee.isEmpty() ? null : assignee, note),
                handed -> said("people.handed-over", assignee, reader));
        return keepTyped(flash, "typedNote", note, next);
    }

    /** @param who level and sign-in name, as {@code FIRST:versatile} */
    @PostMapping("/duties-waivers")
    String waive(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String reason,
            Locale reader,
            RedirectAttributes flash) {
        String name = who.substring(who.indexOf(':') + 1);
        String next = attempts.attempt(
                flash,
                signOff(number),
                () -> waivers.grant(number, level(who), name, reason),
                waiver -> said("people.waiver.granted", name, reader));
        return keepTyped(flash, "typedWaiver", reason, next);
    }

    @PostMapping("/duties-waivers/{id}/withdrawal")
    String withdraw(@PathVariable String number, @PathVariable long id, RedirectAttributes flash) {
        return attempts.attempt(
                flash, signOff(number), () -> waivers.withdraw(number, id), waiver -> "people.waiver.taken-back");
    }

    private static ReviewLevel level(String who) {
        for (ReviewLevel level : ReviewLevel.values()) {
            if (who.startsWith(level.name() + ":")) {
                return level;
            }
        }
        throw InvalidRequestException.of("level", "people.waiver-level");
    }

    private Object said(String key, String username, Locale reader) {
        String name = accounts.find(username).map(person -> person.name(reader)).orElse(username);
        return new DefaultMessageSourceResolvable(new String[] {key}, new Object[] {name});
    }

    private static String keepTyped(RedirectAttributes flash, String name, String typed, String next) {
        if (flash.getFlashAttributes().containsKey("problem")) {
            flash.addFlashAttribute(name, typed);
        }
        return next;
    }

    private static String signOff(String number) {
        return Places.article(number) + "?tab=" + ArticlePage.Tab.SIGN_OFF.address() + "#panel";
    }
}
