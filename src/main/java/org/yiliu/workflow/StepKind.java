package org.yiliu.workflow;

import java.util.List;

/** What kind of automatic step it is, which decides what an administrator can do when it fails. */
public enum StepKind {

    /** Puts the page online. It is never left out: nothing but a page that is online is published. */
    PUBLICATION(Remedy.RETRY, Remedy.CANCEL),

    /** Waits for the time of publication. */
    PUBLICATION_TIME(Remedy.RETRY, Remedy.CANCEL),

    /** A timer of a task that reminds or alerts somebody; the task itself goes on. */
    REMINDER(Remedy.RETRY, Remedy.SKIP),

    /** Anything else: it has to be done for the article to go on. */
    OTHER(Remedy.RETRY);

    private final List<Remedy> remedies;

    StepKind(Remedy... remedies) {
        this.remedies = List.of(remedies);
    }

    /** What can be done, the mildest first. */
    public List<Remedy> remedies() {
        return remedies;
    }

    /** @param step its id in the drawing, which begins with the type of the element */
    static StepKind of(String step) {
        return switch (step) {
            case ProcessModel.PUBLISH_ARTICLE -> PUBLICATION;
            case ProcessModel.PUBLICATION_TIME -> PUBLICATION_TIME;
            default -> step.startsWith("boundaryEvent_") || step.startsWith("userTask_") ? REMINDER : OTHER;
        };
    }
}
