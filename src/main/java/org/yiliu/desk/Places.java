package org.yiliu.desk;

import org.yiliu.workflow.TaskView;

/** Where things are done. */
final class Places {

    private Places() {}

    static String article(String number) {
        return "/articles/" + number;
    }

    /** The page on which a task is done. */
    static String of(TaskView task) {
        String article = article(task.articleNumber());
        return switch (task.type()) {
            case ASSIGN -> article + "#assign";
            case TRANSLATE -> article + "/translate";
            case REVIEW -> article + "/review";
            case PUBLISH -> article + "/publish";
        };
    }
}
