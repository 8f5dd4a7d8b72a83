package org.yiliu.notification;

/** Kinds of messages: what a person chooses mail by. Stored by name and part of mailed addresses; never rename. */
enum Kind {
    /** Work that is now with the reader. */
    ASSIGNED(true),
    /** The reader's work was sent back. */
    RETURNED(true),
    /** A deadline nears or is past, or a claim lies untouched. */
    DUE(true),
    /** A question to the reader, or the answer to one of the reader's. */
    QUESTION(true),
    /** An article the reader had a part in is published. */
    PUBLISHED(true),
    /** The source changed under the reader's hands. */
    CHANGED(true),
    /** An automatic step failed. */
    FAILED(true),
    /** Work that the reader may claim. */
    POOL(false),
    /** What else happened to the reader's articles. */
    PROGRESS(false);

    private final boolean urgent;

    Kind(boolean urgent) {
        this.urgent = urgent;
    }

    /** Whether it is told at once; the rest waits for the day's digest. */
    boolean isUrgent() {
        return urgent;
    }

    /** How it is mailed unless the person chooses otherwise. */
    MailChoice usualMail() {
        return urgent ? MailChoice.AT_ONCE : MailChoice.DIGEST;
    }
}
