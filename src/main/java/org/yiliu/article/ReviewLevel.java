package org.yiliu.article;

import org.yiliu.account.Role;

/** The three levels of review (三审), in order. */
public enum ReviewLevel {
    /** 初审. */
    FIRST(Role.REVIEWER),
    /** 复审. */
    SECOND(Role.EDITOR),
    /** 终审. */
    FINAL(Role.CHIEF_EDITOR);

    private final Role role;

    ReviewLevel(Role role) {
        this.role = role;
    }

    /** The role whose holders may sign this level. */
    public Role role() {
        return role;
    }
}
