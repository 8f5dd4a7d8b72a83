package org.yiliu.insight;

import java.time.Instant;

/**
 * An article that readers could see for the first time; a corrected page is no second publication.
 *
 * @param submittedAt when its author handed the draft in
 * @param sentBack whether a reviewer asked for changes before
 */
record Publication(Instant submittedAt, Instant publishedAt, boolean sentBack) {}
