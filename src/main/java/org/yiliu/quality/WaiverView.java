package org.yiliu.quality;

import java.time.Instant;

/**
 * Why a finding may stand.
 *
 * @param findingId no longer among the findings once the text it speaks of has changed
 * @param by sign-in name of whoever gave the reason
 */
public record WaiverView(String findingId, String check, String reason, String by, Instant at) {}
