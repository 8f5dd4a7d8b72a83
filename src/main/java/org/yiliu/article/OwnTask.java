package org.yiliu.article;

import java.util.Optional;

/** Knows which of an article's open tasks is the caller's, where several are open at once. Implemented above this module. */
public interface OwnTask {

    /** The caller's own task, otherwise the one the caller could take, otherwise the earliest; empty without any. */
    Optional<String> of(String articleNumber);
}
