package org.yiliu.notification;

import java.util.Locale;

/** What of an inbox is shown. */
enum InboxFilter {
    UNREAD(" and read_at is null"),
    URGENT(" and read_at is null and urgent = true"),
    ALL("");

    private final String condition;

    InboxFilter(String condition) {
        this.condition = condition;
    }

    /** Of an address; what is not known counts as not given. */
    static InboxFilter of(String name) {
        for (InboxFilter filter : values()) {
            if (filter.word().equals(name)) {
                return filter;
            }
        }
        return UNREAD;
    }

    String condition() {
        return condition;
    }

    /** As addresses write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
