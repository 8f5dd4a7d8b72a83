package org.yiliu.memory.tmx;

/** A file that is no TMX, is damaged, or tries what it must not. */
public class UnusableTmxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;

    UnusableTmxException(int line, String key) {
        super(key + " in line " + line);
        this.line = Math.max(1, line);
        this.key = key;
    }

    /** Where it was noticed, from 1. */
    public int line() {
        return line;
    }

    /** Message key of what is wrong. */
    public String key() {
        return key;
    }
}
