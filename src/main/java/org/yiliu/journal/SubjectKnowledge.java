package org.yiliu.journal;

/** Says what a reader may know of: the journal keeps rows of everything, and is told by whoever owns the subjects. */
public interface SubjectKnowledge {

    /** Whether there is such a subject and the signed-in person may know of it. */
    boolean mayKnow(String subject);
}
