package org.yiliu.translation.exchange;

/** The file as a whole cannot be read; becomes a {@link RefusedExchangeFileException}. */
final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;
    private final transient Object[] arguments;

    UnusableFileException(int line, String key, Object... arguments) {
        super(key + " in line " + line);
        this.line = line;
        this.key = key;
        this.arguments = arguments.clone();
    }

    int line() {
        return line;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
