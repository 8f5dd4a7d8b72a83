package org.yiliu.memory;

/** How far the reading of a file has come. */
public enum ImportState {
    RUNNING,
    /** Read to its end; refused units are listed. */
    DONE,
    /** Reading had to end; what was read before was kept. */
    FAILED,
    /** The node that read it has stopped; what was read before was kept. The same file again goes on where it ended. */
    INTERRUPTED
}
