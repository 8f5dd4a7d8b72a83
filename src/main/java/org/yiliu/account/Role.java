package org.yiliu.account;

/** What a person may do. Granted as the authority {@code ROLE_<name>}. */
public enum Role {
    /** Hands in Chinese drafts, revises them, answers questions. */
    AUTHOR,
    /** Assigns translators, watches deadlines, reassigns, withdraws. */
    COORDINATOR,
    /** Translates. */
    TRANSLATOR,
    /** First review (初审). */
    REVIEWER,
    /** Second review (复审). */
    EDITOR,
    /** Final review (终审). */
    CHIEF_EDITOR,
    /** Publishes, corrects and withdraws public pages. */
    PUBLISHER,
    /** Keeps accounts, departments and the process running; takes no part in the text. */
    ADMIN;

    /** The Spring Security authority, {@code ROLE_…}. */
    public String authority() {
        return "ROLE_" + name();
    }
}
