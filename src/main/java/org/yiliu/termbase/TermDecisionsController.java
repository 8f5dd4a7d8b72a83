package org.yiliu.termbase;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;

/** What a coordinator or chief editor decides about an entry on its page. */
@Controller
@RequestMapping("/terms/{id}")
class TermDecisionsController {

    private final Termbase termbase;
    private final TermEditing editing;

    TermDecisionsController(Termbase termbase, TermEditing editing) {
        this.termbase = termbase;
        this.editing = editing;
    }

    /** Where the address of a decision leads when it is opened again. */
    @GetMapping({"/approval", "/rejection", "/retirement"})
    String show(@PathVariable long id) {
        return "redirect:/terms/" + id;
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            RedirectAttributes flash) {
        return decided(id, "termbase.done.approved", flash, () -> editing.approve(id, version));
    }

    @PostMapping("/rejection")
    String reject(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return decided(id, "termbase.done.rejected", flash, () -> editing.reject(id, version, reason));
    }

    @PostMapping("/retirement")
    String retire(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return decided(id, "termbase.done.retired", flash, () -> editing.retire(id, version, reason));
    }

    private String decided(long id, String done, RedirectAttributes flash, Supplier<TermView> decision) {
        try {
            var term = decision.get();
            flash.addFlashAttribute("toast", TermFormController.said(done, term));
            return "redirect:" + TermFormController.address(term);
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            flash.addFlashAttribute("problem", words(refusal));
            return "redirect:" + TermFormController.address(termbase.get(id));
        }
    }

    private static DefaultMessageSourceResolvable words(Refusal refusal) {
        String key = refusal instanceof InvalidRequestException invalid
                ? invalid.problems().get(0).message()
                : refusal.messageKey();
        return new DefaultMessageSourceResolvable(new String[] {key}, refusal.arguments(), key);
    }
}
