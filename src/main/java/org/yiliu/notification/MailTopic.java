package org.yiliu.notification;

/** What a mail is. Stored by name. */
enum MailTopic {
    /** One message, told at once; {@code subject} and {@code place} name its passage. */
    NOTICE,
    /** The day's messages; {@code entries} lists their ids. */
    DIGEST,
    /** Asks whether the address is the person's. */
    CONFIRMATION
}
