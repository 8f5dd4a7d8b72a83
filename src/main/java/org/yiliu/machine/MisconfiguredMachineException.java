package org.yiliu.machine;

/** The settings of machine suggestions do not fit together, so the program does not start. */
class MisconfiguredMachineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param message what is wrong, in one line
     * @param action what to do
     */
    MisconfiguredMachineException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
