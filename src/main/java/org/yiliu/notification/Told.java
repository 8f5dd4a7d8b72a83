package org.yiliu.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in the reader's words.
 *
 * @param says what happened, one sentence without the article
 * @param article the article's number; null if the message is of something else
 * @param title the article's title: English where the reader is and there is one
 * @param titleLanguage {@code zh-CN} or {@code en}
 * @param quote reason, question or note in the words of whoever wrote it
 * @param href the page where the reader goes on
 */
record Told(
        long id,
        Kind kind,
        String event,
        Instant at,
        @Nullable Instant readAt,
        @Nullable String actor,
        String says,
        @Nullable String article,
        @Nullable String title,
        String titleLanguage,
        @Nullable String quote,
        String href) {

    /** Whether nobody has read it yet. */
    public boolean unread() {
        return readAt == null;
    }

    public boolean urgent() {
        return kind.isUrgent();
    }
}
