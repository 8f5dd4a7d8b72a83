package org.yiliu.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to leave the house, or has left it.
 *
 * @param messageId stays the same however often it is sent, so that a receiver can tell a repetition
 * @param recipient sign-in name of whoever gets a mail
 * @param webhook id of the webhook that is called
 * @param topic {@link MailTopic} of a mail, the event of a webhook
 * @param content what the channel makes the message of
 * @param attempts tries so far, this one included
 * @param status code of the last answer
 * @param answer what the receiver said last, or why it could not be reached; cut
 */
record Delivery(
        long id,
        Channel.Name channel,
        String messageId,
        @Nullable String recipient,
        @Nullable Long webhook,
        String topic,
        String content,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextAt,
        @Nullable Instant doneAt,
        @Nullable Integer status,
        @Nullable String answer) {

    /** Where a delivery stands. Stored by name. */
    enum State {
        /** Not sent yet, or to be tried again. */
        WAITING,
        /** The receiver took it. */
        SENT,
        /** Tried in vain as often as allowed, or refused for good; an administrator may send it again. */
        GIVEN_UP,
        /** No longer wanted: nobody is there to get it. */
        CANCELLED
    }

    /** A delivery that is still to be written. */
    record Draft(
            Channel.Name channel,
            @Nullable String recipient,
            @Nullable Long webhook,
            String topic,
            String content) {}
}
