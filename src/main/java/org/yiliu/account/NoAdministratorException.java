package org.yiliu.account;

/** Nobody could administer: there is no active administrator and none was named. Stops the start. */
class NoAdministratorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAdministratorException() {
        super("There is no administrator yet, and YILIU_ADMIN_USERNAME and YILIU_ADMIN_PASSWORD name none.");
    }
}
