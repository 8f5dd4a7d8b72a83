package org.yiliu.article;

import java.util.List;
import org.yiliu.account.Role;

/** The three levels of review (三审), in order. Stored by name. */
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

    /**
     * The levels an article must pass, in order. The final review is never left out, since somebody must answer for
     * the text; the second is the first to go.
     *
     * @param count how many levels routing asks for, 1–3
     * @throws IllegalArgumentException outside that range
     */
    public static List<ReviewLevel> required(int count) {
        return switch (count) {
            case 1 -> List.of(FINAL);
            case 2 -> List.of(FIRST, FINAL);
            case 3 -> List.of(FIRST, SECOND, FINAL);
            default -> throw new IllegalArgumentException("review levels must be 1–3, not " + count);
        };
    }
}
