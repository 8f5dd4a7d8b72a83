package org.yiliu.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: what waits for the person who is signed in. */
@Controller
class MyWorkController {

    private final MyWork work;

    MyWorkController(MyWork work) {
        this.work = work;
    }

    @GetMapping("/")
    String myWork(Model model) {
        model.addAttribute("board", work.board());
        return "desk/my-work";
    }
}
