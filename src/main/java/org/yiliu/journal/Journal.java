package org.yiliu.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only, hash-chained record of what happened; rows commit with the change they speak of. */
@Service
public class Journal {

    /**
     * Appends one passage to the subject's chain, in the caller's transaction (there must be one).
     *
     * @param actor who did it; null when the process itself acted
     * @param round translation round, from 1; 0 where there is none
     * @param detail small facts by name; never text of an article
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Passage append(
            String subject, @Nullable String actor, JournalEvent event, int round, Map<String, String> detail) {
        throw new UnsupportedOperationException();
    }

    /** Everything that happened to the subject, oldest first. */
    public List<Passage> history(String subject) {
        throw new UnsupportedOperationException();
    }

    /** The newest passages of these events over all subjects, newest first, at most {@code limit}. */
    public List<Passage> newest(Collection<JournalEvent> events, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Sequence of the first row of the subject's chain that does not follow; empty when unbroken. */
    public java.util.OptionalLong firstBreak(String subject) {
        throw new UnsupportedOperationException();
    }
}
