package org.yiliu.termbase;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiliu.account.Accounts;

/** {@code /terms}: the list, and beside it one entry, which has an address of its own. The filters are the address. */
@Controller
class TermsController {

    private static final List<TermState> STATES =
            List.of(TermState.APPROVED, TermState.PROPOSED, TermState.REJECTED, TermState.RETIRED);

    private final Termbase termbase;
    private final Accounts people;

    TermsController(Termbase termbase, Accounts people) {
        this.termbase = termbase;
        this.people = people;
    }

    @GetMapping("/terms")
    String list(@ModelAttribute("query") TermQuery query, Model model) {
        fill(query, null, model);
        return "termbase/terms";
    }

    @HxRequest
    @GetMapping("/terms")
    String board(@ModelAttribute("query") TermQuery query, Model model) {
        fill(query, null, model);
        return "termbase/terms :: term-board";
    }

    @GetMapping("/terms/{id}")
    String entry(@PathVariable long id, @ModelAttribute("query") TermQuery query, Model model) {
        fill(query, termbase.get(id), model);
        return "termbase/terms";
    }

    @HxRequest
    @GetMapping("/terms/{id}")
    String entryBoard(@PathVariable long id, @ModelAttribute("query") TermQuery query, Model model) {
        fill(query, termbase.get(id), model);
        return "termbase/terms :: term-board";
    }

    private void fill(TermQuery query, @Nullable TermView open, Model model) {
        var me = people.current();
        model.addAttribute("page", termbase.search(query.filter(), query.pageRequest()));
        model.addAttribute("proposed", termbase.count(TermState.PROPOSED));
        model.addAttribute("states", STATES);
        model.addAttribute("statuses", TermStatus.values());
        model.addAttribute("domains", termbase.domains());
        model.addAttribute("keeper", TermEditing.isKeeper(me));
        model.addAttribute("proposer", TermEditing.mayPropose(me));
        model.addAttribute("term", open);
        if (open != null) {
            var history = termbase.history(open.entry().id());
            model.addAttribute("history", HistoryLine.of(history, TermContent.of(open.entry())));
            model.addAttribute("mayChange", TermEditing.mayChange(me, open));
            model.addAttribute("people", people.named(names(open, history)));
        }
    }

    private static List<String> names(TermView term, List<TermChange.Passed> history) {
        return Stream.concat(
                        Stream.of(term.entry().owner(), term.proposedBy()),
                        history.stream().map(TermChange.Passed::by))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
