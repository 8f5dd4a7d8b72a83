/**
 * Reads the figures of Chinese and English text: quantities, dates, times of day. Knows neither articles nor checks, keeps
 * no state, and takes time proportional to the length of what it reads.
 */
@NullMarked
package org.yiliu.quality.figures;

import org.jspecify.annotations.NullMarked;
