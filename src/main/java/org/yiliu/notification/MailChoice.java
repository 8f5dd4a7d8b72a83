package org.yiliu.notification;

/** When a kind of message is mailed. Stored by name. */
enum MailChoice {
    AT_ONCE,
    DIGEST,
    NEVER
}
