package org.yiliu.article;

/** How soon an article is wanted. */
public enum Priority {
    NORMAL,
    URGENT
}
