package org.yiliu.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yiliu.workflow.Tasks;

/** {@code /}: what waits for the person who is signed in. */
@Controller
class MyWorkController {

    private final MyWork work;
    private final Tasks tasks;

    MyWorkController(MyWork work, Tasks tasks) {
        this.work = work;
        this.tasks = tasks;
    }

    @GetMapping("/")
    String myWork(Model model) {
        model.addAttribute("board", work.board());
        model.addAttribute("noClaims", tasks.whyNoClaims().map(Attempts::words).orElse(null));
        return "desk/my-work";
    }
}
