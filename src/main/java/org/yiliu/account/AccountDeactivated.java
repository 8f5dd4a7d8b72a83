package org.yiliu.account;

/** Somebody may no longer sign in; heard in the same transaction, so that no work stays with them. */
public record AccountDeactivated(String username) {}
