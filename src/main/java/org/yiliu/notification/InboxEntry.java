package org.yiliu.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.journal.Passage;

/**
 * One message in a person's inbox.
 *
 * @param passage what happened, as the journal has it
 * @param readAt null while unread
 */
record InboxEntry(
        long id,
        String recipient,
        Kind kind,
        Passage passage,
        @Nullable Instant readAt) {

    boolean isUnread() {
        return readAt == null;
    }
}
