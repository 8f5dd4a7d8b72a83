package org.yiliu.publishing;

import java.time.Instant;

/**
 * How far the site has come.
 *
 * @param revision counts publications, corrections and withdrawals
 * @param changedAt when it last grew
 */
record SiteState(long revision, Instant changedAt) {}
