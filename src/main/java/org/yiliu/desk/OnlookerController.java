package org.yiliu.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiliu.article.Articles;

/** The beat of an open desk: says that somebody looks, answers who else does. */
@Controller
class OnlookerController {

    private final Onlookers onlookers;
    private final Articles articles;

    OnlookerController(Onlookers onlookers, Articles articles) {
        this.onlookers = onlookers;
        this.articles = articles;
    }

    @PostMapping("/articles/{number}/desk/presence")
    String beat(@PathVariable String number, @RequestParam(defaultValue = "translate") String desk, Model model) {
        articles.get(number);
        onlookers.beat(number, desk.equals("review") ? "review" : "translate");
        model.addAttribute("others", onlookers.others(number));
        return "desk/panel :: others";
    }
}
