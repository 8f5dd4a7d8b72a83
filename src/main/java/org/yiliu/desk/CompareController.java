package org.yiliu.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /articles/{number}/compare}: English by word, Chinese by character. */
@Controller
class CompareController {

    private final ComparePages pages;

    CompareController(ComparePages pages) {
        this.pages = pages;
    }

    /** @param all whether unchanged lines are shown, too */
    @GetMapping("/articles/{number}/compare")
    String compare(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        model.addAttribute("it", pages.of(number, language.startsWith("zh"), from, to));
        model.addAttribute("all", all);
        return "desk/compare";
    }
}
