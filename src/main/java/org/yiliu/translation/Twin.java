package org.yiliu.translation;

/**
 * English that another article has too, for other Chinese.
 *
 * @param articleNumber the other article
 * @param source the other article's Chinese, with placeholders
 */
public record Twin(String target, String articleNumber, String source) {}
