package org.yiliu.notification;

/** A person has read something: the count of unread messages is another one. */
record InboxRead(String recipient) {}
